package io.shopstream.model.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SyllableRulesTest {

    private static final int SYLLABLES = 11_172;
    private static final int CLUSTERS = 18;

    @Test
    void everySyllableAndClusterIsTakenApartToItsKeys() {
        assertThat(SyllableRules.keys())
                .hasSize(SYLLABLES + CLUSTERS)
                .contains("가=>ㄱㅏ", "값=>ㄱㅏㅂㅅ", "뷁=>ㅂㅜㅔㄹㄱ", "힣=>ㅎㅣㅎ", "ㄳ=>ㄱㅅ", "ㅢ=>ㅡㅣ");
    }

    @Test
    void everySyllableIsShortenedToItsFirstLetter() {
        assertThat(SyllableRules.initials())
                .hasSize(SYLLABLES + CLUSTERS)
                .contains("가=>ㄱ", "값=>ㄱ", "까=>ㄲ", "힣=>ㅎ", "ㄳ=>ㄱㅅ");
    }
}
