package io.shopstream.verification.search.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NdcgTest {

    private static final Map<String, Integer> GRADES = Map.of("best", 3, "good", 2, "fair", 1);

    @Test
    void bestOrderIsOne() {
        assertThat(ndcg(List.of("best", "good", "fair"))).isEqualTo(1.0);
    }

    @Test
    void gainsAreDiscountedByPlace() {
        // (7 / 1 + 0 + 1 / 2) / (7 / 1 + 3 / log2(3) + 1 / 2)
        assertThat(ndcg(List.of("best", "other", "fair"))).isCloseTo(0.798485, within(1e-6));
    }

    @Test
    void whatFitsAfterTheTenthDoesNotCount() {
        List<String> shown = Stream.concat(IntStream.range(0, 10).mapToObj(place -> "other" + place), Stream.of("best"))
                .toList();

        assertThat(ndcg(shown)).isZero();
    }

    @Test
    void emptyAnswerIsZero() {
        assertThat(ndcg(List.of())).isZero();
    }

    @Test
    void queryWithoutAnyFittingProductIsRefused() {
        assertThatThrownBy(() -> Ndcg.of(List.of("other"), key -> 0, List.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No product fits the query: leave it out.");
    }

    private static double ndcg(List<String> shown) {
        return Ndcg.of(shown, key -> GRADES.getOrDefault(key, 0), GRADES.values());
    }
}
