package io.shopstream.query.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DictionaryRulesTest {

    @ParameterizedTest
    @EnumSource
    void shippedDictionariesBreakNoRule(DictionaryName name) {
        String text = DictionaryVersion.shipped().text(name);

        assertThat(DictionaryRules.check(name, text.lines().toList())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BRANDS    | 나이키,, nike        | It has the spelling ''
            SYNONYMS  | 반팔,                | It has the spelling ''
            COLOURS   | 검정, black          | It begins with '검정, black'
            COLOURS   | black:               | It has the spelling ''
            COMPOUNDS | 반팔티 반팔 셔츠     | The parts of '반팔티' are not the word
            COMPOUNDS | 반팔,티              | It has other characters than letters and digits
            """)
    void brokenLineIsToldByItsNumber(DictionaryName name, String line, String detail) {
        List<WrongLine> wrong = DictionaryRules.check(name, List.of("# fine", line));

        assertThat(wrong).extracting(WrongLine::number).containsExactly(2);
        assertThat(wrong.get(0).detail()).startsWith(detail);
    }

    @Test
    void wordThatStandsTwiceWouldStopTheNextReindex() {
        assertThat(DictionaryRules.check(DictionaryName.COMPOUNDS, List.of("새벽별", "새벽별 새벽 별")))
                .containsExactly(new WrongLine(2, "The word '새벽별' stands on a line before: expected one line a word."));
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(DictionaryRules.check(DictionaryName.BRANDS, List.of("nike\u0000")))
                .extracting(WrongLine::number)
                .containsExactly(1);
    }

    @Test
    void tooManyLinesAreRefusedAtOnce() {
        List<String> lines = Collections.nCopies(DictionaryRules.MOST_LINES + 1, "");

        assertThat(DictionaryRules.check(DictionaryName.BRANDS, lines))
                .containsExactly(new WrongLine(5_001, "There are 5001 lines: expected at most 5000."));
    }
}
