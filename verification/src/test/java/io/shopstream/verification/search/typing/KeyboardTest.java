package io.shopstream.verification.search.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.korean.Hangul;
import io.shopstream.model.korean.WrongKeyboard;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardTest {

    @ParameterizedTest
    @CsvSource({"무신사, antlstk", "나이키 에어맥스, skdlzl dpdjaortm", "뷁, qnpfr", "값이, rkqtdl", "쌍꺼풀, TkdRjvnf", "얘기, dOrl"})
    void keysOfSyllables(String text, String keys) {
        assertThat(Keyboard.keys(text)).isEqualTo(keys);
        assertThat(Keyboard.typed(keys)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"ant, 뭇", "antl, 무시", "antlst, 무신ㅅ", "skdlz, 나잌", "rkqt, 값", "rkqtk, 갑사", "hkd, ㅘㅇ", "rrk, ㄱ가", "kk, ㅏㅏ"
    })
    void keysJoinAsInAnInputMethod(String keys, String text) {
        assertThat(Keyboard.typed(keys)).isEqualTo(text);
    }

    @Test
    void latinOnTheHangulLayout() {
        assertThat(Keyboard.onHangulLayout("Nike")).isEqualTo("ㅜㅑㅏㄷ");
        assertThat(Keyboard.onHangulLayout("adidas")).isEqualTo("ㅁ양ㅁㄴ");
        assertThat(Keyboard.onHangulLayout("new balance")).isEqualTo("ㅜㄷㅈ ㅠ미뭋ㄷ");
    }

    @Test
    void statesOfANameBeingTyped() {
        assertThat(Keyboard.states("무신사")).containsExactly("ㅁ", "무", "뭇", "무시", "무신", "무신ㅅ", "무신사");
        assertThat(Keyboard.states("온 앤")).containsExactly("ㅇ", "오", "온", "온 ㅇ", "온 애", "온 앤");
        assertThat(Keyboard.states("Lee")).containsExactly("L", "Le", "Lee");
    }

    @Test
    void initialsOfSyllables() {
        assertThat(Keyboard.initials("무신사 스탠다드")).isEqualTo("ㅁㅅㅅ ㅅㅌㄷㄷ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"무신사", "무신사 스탠다드"})
    void syllablesInWordsAreHangul(String text) {
        assertThat(Keyboard.isHangul(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"무신ㅅ", "나이키 golf", "501", " 반팔", "Lee"})
    void anythingElseIsNot(String text) {
        assertThat(Keyboard.isHangul(text)).isFalse();
    }

    /** Written apart from each other, both have to know the keyboard. */
    @Test
    void agreesWithTheSearchOnEverySyllable() {
        List<String> syllables =
                IntStream.rangeClosed('가', '힣').mapToObj(Character::toString).toList();

        assertThat(syllables).allMatch(syllable -> Keyboard.keys(syllable).equals(WrongKeyboard.latin(syllable)));
        assertThat(syllables)
                .allMatch(syllable -> Keyboard.typed(Keyboard.keys(syllable)).equals(syllable));
        assertThat(syllables)
                .allMatch(syllable -> Hangul.typed(Hangul.keys(syllable)).equals(syllable));
    }
}
