package io.shopstream.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.change.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void headersOfTheLetterWinOverThoseThatAPageBrought() {
        Letter letter = letter(new RecordHeaders().add(DeadLetter.STAGE, bytes("forged")));

        assertThat(letter.stage()).isEqualTo("parse");
    }

    @Test
    void filterSelectsByStageRuleShopAndTime() {
        Letter letter = letter(new RecordHeaders());

        assertThat(new LetterFilter(null, null, null, null).takes(letter)).isTrue();
        assertThat(new LetterFilter("parse", "no-product", "shop.example", NOON).takes(letter))
                .isTrue();
        assertThat(new LetterFilter("validate", null, null, null).takes(letter)).isFalse();
        assertThat(new LetterFilter(null, "no-offer", null, null).takes(letter)).isFalse();
        assertThat(new LetterFilter(null, null, "other.example", null).takes(letter))
                .isFalse();
        assertThat(new LetterFilter(null, null, null, NOON.plusSeconds(1)).takes(letter))
                .isFalse();
    }

    @Test
    void idIsReadAsItIsWritten() {
        assertThat(LetterId.parse("2:17")).isEqualTo(new LetterId(2, 17)).hasToString("2:17");
        assertThatThrownBy(() -> LetterId.parse("17"))
                .hasMessage(
                        "'17' is no letter: expected partition:offset as 'dead-letters list' shows it, such as 0:17.");
    }

    private static Letter letter(Headers own) {
        own.add("ce_source", bytes("https://www.shop.example/p/1"));
        own.add(DeadLetter.STAGE, bytes("parse"));
        own.add(DeadLetter.RULE, bytes("no-product"));
        own.add(DeadLetter.TOPIC, bytes("raw-pages"));
        own.add(DeadLetter.TIME, bytes(NOON.toString()));
        return new Letter(new LetterId(0, 1), NOON, null, new byte[0], own);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
