package io.shopstream.verification.search.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptTest {

    @Test
    void longerHangulNameStandsAnywhere() {
        assertThat(Concept.of(List.of("니트", "스웨터")).isIn(" 케이블니트탑 ")).isTrue();
        assertThat(Concept.of(List.of("니트", "스웨터")).isIn(" 케이블 스웨터 ")).isTrue();
        assertThat(Concept.of(List.of("니트", "스웨터")).isIn(" 셔츠 ")).isFalse();
    }

    @Test
    void syllableBeginsOrEndsAWord() {
        Concept bag = Concept.of(List.of("백"));

        assertThat(bag.isIn(" 숄더백 ")).isTrue();
        assertThat(bag.isIn(" 백화점 ")).isTrue();
        assertThat(bag.isIn(" 동백꽃 ")).isFalse();
    }

    @Test
    void latinNameBeginsAWord() {
        Concept tshirt = Concept.of(List.of("tee"));

        assertThat(tshirt.isIn(" basic tee ")).isTrue();
        assertThat(tshirt.isIn(" 로고tee ")).isTrue();
        assertThat(tshirt.isIn(" steel ")).isFalse();
    }
}
