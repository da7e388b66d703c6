package io.shopstream.ingest.sink;

import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The failing record's own key, value and headers, with the reason in further headers; cut where the topic would not
 * take it. Headers of its own that are named like those of a letter are left out, but for the two that a replay gave it.
 */
public final class DeadLetterSerializer implements KafkaRecordSerializationSchema<Rejection> {

    private final Clock clock;

    /**
     * Builds the serializer.
     *
     * @param clock tells when a record was refused; serializable
     */
    public DeadLetterSerializer(Clock clock) {
        if (!(clock instanceof Serializable)) {
            throw new IllegalArgumentException("clock is " + clock + ": expected one that is serializable.");
        }
        this.clock = clock;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Rejection rejection, KafkaSinkContext context, Long timestamp) {
        return deadLetter(rejection);
    }

    /** The record for {@code dead-letters}. */
    public ProducerRecord<byte[], byte[]> deadLetter(Rejection rejection) {
        SourceRecord whole = rejection.record();
        SourceRecord refused = LetterSize.fitting(whole);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DEAD_LETTERS, refused.key(), refused.value());
        Headers headers = letter.headers();
        refused.headers().stream()
                .filter(header -> isKept(header.name()))
                .forEach(header -> headers.add(header.name(), header.value()));
        add(headers, DeadLetter.STAGE, rejection.stage());
        add(headers, DeadLetter.RULE, rejection.rule());
        add(headers, DeadLetter.REASON, rejection.reason());
        add(headers, DeadLetter.TOPIC, refused.topic());
        add(headers, DeadLetter.PARTITION, Integer.toString(refused.partition()));
        add(headers, DeadLetter.OFFSET, Long.toString(refused.offset()));
        add(headers, DeadLetter.TIME, clock.instant().toString());
        if (!LetterSize.fits(whole)) {
            add(headers, DeadLetter.TRUNCATED, Long.toString(LetterSize.of(whole)));
        }
        return letter;
    }

    private static boolean isKept(String header) {
        return !header.startsWith(DeadLetter.PREFIX)
                || header.equals(DeadLetter.REPLAY_OF)
                || header.equals(DeadLetter.ATTEMPT);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
