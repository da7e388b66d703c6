package io.shopstream.operations.letters;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record of {@code dead-letters} that is no letter: without a value, and with one header, it tells that one was replayed. */
final class ReplayMark {

    private ReplayMark() {}

    static ProducerRecord<byte[], byte[]> of(Letter letter) {
        Headers headers = new RecordHeaders()
                .add(DeadLetter.REPLAYED, letter.id().toString().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(Topics.DEAD_LETTERS, letter.id().partition(), letter.key(), null, headers);
    }

    /** The letter that a mark tells of; empty where the record is a letter, whatever headers its own record brought. */
    static Optional<LetterId> in(ConsumerRecord<byte[], byte[]> record) {
        Header mark = record.headers().lastHeader(DeadLetter.REPLAYED);
        if (record.value() != null
                || mark == null
                || mark.value() == null
                || record.headers().toArray().length > 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LetterId.parse(new String(mark.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
