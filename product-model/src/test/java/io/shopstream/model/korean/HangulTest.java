package io.shopstream.model.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulTest {

    @ParameterizedTest
    @CsvSource({"무신사, ㅁㅜㅅㅣㄴㅅㅏ", "무신ㅅ, ㅁㅜㅅㅣㄴㅅ", "값, ㄱㅏㅂㅅ", "원피스, ㅇㅜㅓㄴㅍㅣㅅㅡ", "꽉, ㄲㅗㅏㄱ", "ㄳ, ㄱㅅ", "나이키 AF1, ㄴㅏㅇㅣㅋㅣ AF1"})
    void keysAreWhatATypistPresses(String text, String keys) {
        assertThat(Hangul.keys(text)).isEqualTo(keys);
    }

    @Test
    void keysOfEachSyllableMakeItAgain() {
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            String text = String.valueOf(syllable);
            assertThat(Hangul.typed(Hangul.keys(text))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ㅁㅜㅅㅣㄴㅅㅏ, 무신사",
        "ㄱㅏㅂㅅㅣ, 갑시",
        "ㄱㅏㅂㅅ, 값",
        "ㅇㅓㅂㅅㅇㅓ, 없어",
        "ㅏㅏ, ㅏㅏ",
        "ㄱㄱ, ㄱㄱ",
        "ㅇㅡㅣㅈㅏ, 의자",
        "ㄱㅏㄸㅏ, 가따",
        "ㅁㅜa, 무a"
    })
    void keysAreJoinedAsAnInputMethodDoes(String keys, String text) {
        assertThat(Hangul.typed(keys)).isEqualTo(text);
    }

    @Test
    void whatIsBeingTypedBeginsWithTheKeysOfTheWhole() {
        assertThat(Hangul.keys("오버핏")).startsWith(Hangul.keys("오벞"));
        assertThat(Hangul.keys("티셔츠")).startsWith(Hangul.keys("팃ㅕ"));
    }

    @ParameterizedTest
    @CsvSource({"무신사, ㅁㅅㅅ", "무신사 스탠다드, ㅁㅅㅅ ㅅㅌㄷㄷ", "나이키 AF1, ㄴㅇㅋ AF1"})
    void initialsAreTheFirstLetters(String text, String initials) {
        assertThat(Hangul.initials(text)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"ㅁㅅㅅ, true", "ㅁㅅㅅ ㅅㅌ, true", "ㄳ, true", "ㅁ, false", "무ㅅㅅ, false", "ㅁㅅㅏ, false", "nike, false"})
    void textOfConsonantsIsInitials(String text, boolean initials) {
        assertThat(Hangul.isInitials(text)).isEqualTo(initials);
    }
}
