package io.shopstream.verification.search.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgedQueryTest {

    private static final JudgedQuery QUERY = new JudgedQuery("tablet", Map.of("a", 3, "b", 3, "c", 1, "d", 0));

    @Test
    void productsNobodyJudgedAreLeftOutOfTheCondensedList() {
        List<String> shown = List.of("unknown", "a", "unknown too", "b", "c");

        assertThat(QUERY.ndcgOfJudged(shown)).isEqualTo(1);
        assertThat(QUERY.ndcg(shown)).isLessThan(1);
    }

    @Test
    void precisionCountsThePlacesThatCouldBeRight() {
        assertThat(QUERY.precision(List.of("a", "b", "c", "d"))).hasValue(1);
        assertThat(QUERY.precision(List.of("c", "a", "b"))).hasValue(0.5);
        assertThat(QUERY.precision(List.of())).hasValue(0);
        assertThat(new JudgedQuery("tablet", Map.of("c", 1)).precision(List.of("c")))
                .isEmpty();
    }

    @Test
    void queryIsAnswerableWhenAnyProductFits() {
        assertThat(QUERY.isAnswerable()).isTrue();
        assertThat(new JudgedQuery("tablet", Map.of("d", 0)).isAnswerable()).isFalse();
    }
}
