package io.shopstream.verification.search.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MissTest {

    @Test
    void lastSyllableIsHalfTyped() {
        assertThat(Miss.halfTyped("무신사", new Random(1))).contains("무신ㅅ");
        assertThat(all(Miss::halfTyped, "커버낫")).containsExactly("커버나", "커번");
        assertThat(all(Miss::halfTyped, "Nike")).isEmpty();
    }

    @Test
    void initialsNeedThreeSyllables() {
        assertThat(all(Miss::initials, "무신사 스탠다드")).containsExactly("ㅁㅅㅅ ㅅㅌㄷㄷ", "ㅁㅅㅅㅅㅌㄷㄷ");
        assertThat(all(Miss::initials, "반팔")).isEmpty();
    }

    @Test
    void wrongKeyboardGoesBothWays() {
        assertThat(all(Miss::wrongKeyboard, "무신사")).containsExactly("antlstk");
        assertThat(all(Miss::wrongKeyboard, "Nike")).containsExactly("ㅜㅑㅏㄷ");
        assertThat(all(Miss::wrongKeyboard, "나이키 golf")).isEmpty();
    }

    @Test
    void typoIsOneKeyAway() {
        assertThat(all(Miss::typo, "나이키")).contains("아이키", "나이ㅣ", "나잌", "ㄴ아ㅣ키").doesNotContain("나이키");
    }

    private static Set<String> all(Miss miss, String name) {
        Random random = new Random(1);
        Set<String> queries = new TreeSet<>();
        for (int attempt = 0; attempt < 500; attempt++) {
            Optional<String> query = miss.query(name, random);
            query.ifPresent(queries::add);
        }
        return queries;
    }
}
