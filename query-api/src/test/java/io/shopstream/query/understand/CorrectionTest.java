package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.search.SearchWord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    @Test
    void wordIsCorrectedToTheNearestOne() {
        assertThat(corrected("나이커 운동화", "나이키", "운동화", "나이테")).isEqualTo("나이키 운동화");
    }

    @Test
    void ofEquallyNearWordsTheMoreFrequentOneIsMeant() {
        assertThat(corrected("shirr", "shirk", "shirt", "shirt")).isEqualTo("shirt");
    }

    @Test
    void wordThatIsKnownOrBegunOrFarFromAllIsLeftAlone() {
        assertThat(corrected("나이", "나이키")).isNull();
        assertThat(corrected("Nike", "nike")).isNull();
        assertThat(corrected("셔츠", "나이키")).isNull();
        assertThat(corrected("abc", "abd")).isNull();
    }

    private static @Nullable String corrected(String typed, String... known) {
        return Correction.to(Stream.of(known))
                .of(Stream.of(typed.split(" ")).map(SearchWord::of).toList());
    }
}
