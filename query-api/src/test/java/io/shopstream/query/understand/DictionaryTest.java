package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private final Dictionary dictionary = new Dictionary(List.of(
            new Spellings(null, List.of("뉴발란스", "new balance")),
            new Spellings(null, List.of("재킷", "jacket")),
            new Spellings(null, List.of("블레이저", "재킷")),
            new Spellings("grey", List.of("회색", "그레이"))));

    @Test
    void blanksAndCaseDoNotMatter() {
        assertThat(dictionary.knows("NewBalance")).isTrue();
        assertThat(dictionary.otherSpellings("뉴 발란스")).containsExactly("뉴발란스", "new balance");
    }

    @Test
    void wordOfTwoThingsIsSaidInTheWordsOfBoth() {
        assertThat(dictionary.otherSpellings("재킷")).containsExactly("jacket", "블레이저");
    }

    @Test
    void onlyColoursHaveAColour() {
        assertThat(dictionary.colour("그레이")).isEqualTo("grey");
        assertThat(dictionary.colour("재킷")).isNull();
        assertThat(dictionary.colour("unheard of")).isNull();
    }

    @Test
    void shippedWordsAreRead() {
        Dictionary shipped = Dictionary.shipped();

        assertThat(shipped.otherSpellings("nike")).contains("나이키");
        assertThat(shipped.otherSpellings("숏슬리브")).contains("반팔");
        assertThat(shipped.colour("검정")).isEqualTo("black");
    }
}
