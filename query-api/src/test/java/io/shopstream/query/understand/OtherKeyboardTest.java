package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherKeyboardTest {

    @ParameterizedTest
    @CsvSource({
        "antlstk, 무신사",
        "skdlzl dnsehdghk, 나이키 운동화",
        "antls, 무신",
        "antlst, 무신ㅅ",
        "ㅜㅑㅏㄷ, nike",
        "ㅁ양ㅁㄴ, adidas",
        "혗챠, gucci"
    })
    void textOfTheOtherLayoutIsReadAsMeant(String typed, String meant) {
        assertThat(OtherKeyboard.of(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nike", "jeans", "나이키", "501", "a", "무신사 t-shirt", ""})
    void textThatIsNoOtherWordIsLeftAlone(String typed) {
        assertThat(OtherKeyboard.of(typed)).isNull();
    }
}
