package io.shopstream.model.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongKeyboardTest {

    @ParameterizedTest
    @CsvSource({"antlstk, 무신사", "skdlzl, 나이키", "dnjsvltm, 원피스", "Rnawk, 꿈자", "clak 30, 치마 30", "ANTLSTK, 무신사"})
    void latinKeysGiveHangul(String latin, String hangul) {
        assertThat(WrongKeyboard.hangul(latin)).isEqualTo(hangul);
    }

    @ParameterizedTest
    @CsvSource({"ㅜㅑㅏㄷ, nike", "무신사, antlstk", "ㅁ양ㅁㄴ, adidas", "ㅔㅔ 100, pp 100"})
    void hangulKeysGiveLatin(String hangul, String latin) {
        assertThat(WrongKeyboard.latin(hangul)).isEqualTo(latin);
    }
}
