package io.shopstream.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayMarkTest {

    private static final byte[] SOME = {1};

    @Test
    void markIsReadAsItIsWritten() {
        LetterId id = new LetterId(2, 17);
        ProducerRecord<byte[], byte[]> mark =
                ReplayMark.of(new Letter(id, Instant.EPOCH, SOME, SOME, new RecordHeaders()));

        assertThat(mark.topic()).isEqualTo("dead-letters");
        assertThat(mark.partition()).isEqualTo(2);
        ConsumerRecord<byte[], byte[]> read = record(mark.value());
        mark.headers().forEach(read.headers()::add);
        assertThat(ReplayMark.in(read)).contains(id);
    }

    @Test
    void letterThatBringsTheHeaderOfAMarkIsALetter() {
        ConsumerRecord<byte[], byte[]> letter = record(SOME);
        letter.headers().add(DeadLetter.REPLAYED, bytes("0:3"));

        assertThat(ReplayMark.in(letter)).isEmpty();
    }

    @Test
    void recordWithFurtherHeadersIsNoMark() {
        ConsumerRecord<byte[], byte[]> letter = record(null);
        letter.headers().add(DeadLetter.REPLAYED, bytes("0:3"));
        letter.headers().add(DeadLetter.STAGE, bytes("parse"));

        assertThat(ReplayMark.in(letter)).isEmpty();
    }

    @Test
    void headerThatNamesNoLetterMakesNoMark() {
        ConsumerRecord<byte[], byte[]> wrong = record(null);
        wrong.headers().add(DeadLetter.REPLAYED, bytes("yes"));
        ConsumerRecord<byte[], byte[]> empty = record(null);
        empty.headers().add(DeadLetter.REPLAYED, null);

        assertThat(ReplayMark.in(wrong)).isEmpty();
        assertThat(ReplayMark.in(empty)).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>(Topics.DEAD_LETTERS, 0, 20, null, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
