package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "반팔티 라지, L, 라지",
        "L 사이즈 셔츠, L, L 사이즈",
        "L사이즈 셔츠, L, L사이즈",
        "라지 사이즈 셔츠, L, 라지 사이즈",
        "운동화 270mm, 270, 270mm",
        "운동화 사이즈 270, 270, 사이즈 270",
        "95 사이즈 남방, 95, 95 사이즈",
        "브라 85a, 85A, 85a",
        "2xl 후드, XXL, 2xl",
        "프리사이즈 원피스, FREE, 프리사이즈",
        "shirt size M, M, size M"
    })
    void sizeIsFoundAndItsWordsTaken(String query, String size, String words) {
        SizePhrase phrase = Objects.requireNonNull(SizeWords.in(query));

        assertThat(phrase.size()).isEqualTo(size);
        assertThat(query.substring(phrase.start(), phrase.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"리바이스 501", "나이키 270", "스몰 로고 티셔츠", "라지포켓 셔츠", "엘라스틴", "X-L", "M 65 자켓", "100ml", "사이즈"})
    void otherNumbersAndWordsAreLeftAlone(String query) {
        assertThat(SizeWords.in(query)).isNull();
    }
}
