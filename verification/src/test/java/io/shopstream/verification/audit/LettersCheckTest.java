package io.shopstream.verification.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.load.Topic;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LettersCheckTest {

    private final LettersCheck check = new LettersCheck(List.of(), Set.of());

    @Test
    void markOfAReplayIsNoLetter() {
        ConsumerRecord<byte[], byte[]> mark = new ConsumerRecord<>(Topic.DEAD_LETTERS, 0, 7, new byte[0], null);
        mark.headers().add("dl-replayed", "0-3".getBytes(UTF_8));

        check.letter(mark);

        assertThat(check.findings()).isEmpty();
    }

    @Test
    void letterThatBringsTheHeaderOfAMarkIsALetter() {
        ConsumerRecord<byte[], byte[]> letter = letter();
        letter.headers().add("dl-replayed", "0-3".getBytes(UTF_8));

        check.letter(letter);

        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.DEAD_LETTER);
    }

    @Test
    void letterOfARecordThatNobodySentIsExtra() {
        check.letter(letter());

        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.DEAD_LETTER);
    }

    private static ConsumerRecord<byte[], byte[]> letter() {
        ConsumerRecord<byte[], byte[]> letter =
                new ConsumerRecord<>(Topic.DEAD_LETTERS, 0, 7, new byte[0], new byte[0]);
        letter.headers().add("dl-topic", Topic.PAGES.getBytes(UTF_8));
        letter.headers().add("dl-partition", "1".getBytes(UTF_8));
        letter.headers().add("dl-offset", "42".getBytes(UTF_8));
        return letter;
    }
}
