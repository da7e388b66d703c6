package io.shopstream.query.edit;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import io.shopstream.query.edit.Verdict.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Learns from the ingest job's consumer group how far it is, and from the dead letters what it refused. */
final class KafkaVerdicts {

    /** The group in which the ingest job shows its progress; the offsets are those of its newest checkpoint. */
    static final String INGEST_GROUP = "product-ingest";

    private final TopicReader progress;
    private final TopicReader letters;

    KafkaVerdicts(TopicReader progress, TopicReader letters) {
        this.progress = progress;
        this.letters = letters;
    }

    Verdict on(SentEdit sent) {
        boolean taken = progress.ask(consumer -> isBeforeCheckpoint(consumer, sent.place()));
        return taken
                ? new Verdict(
                        true, letters.ask(consumer -> refusal(consumer, sent)).orElse(null))
                : Verdict.WAITING;
    }

    private static boolean isBeforeCheckpoint(Consumer<byte[], byte[]> consumer, EditPlace place) {
        TopicPartition partition = new TopicPartition(Topics.PRODUCT_EDITS, place.partition());
        OffsetAndMetadata next = consumer.committed(Set.of(partition)).get(partition);
        return next != null && next.offset() > place.offset();
    }

    /** Letters are committed with the checkpoint, after the edit was appended. */
    private static Optional<Refusal> refusal(Consumer<byte[], byte[]> consumer, SentEdit sent) {
        TopicReader.seek(consumer, TopicReader.partitions(consumer, Topics.DEAD_LETTERS), sent.appendedAt());
        return TopicReader.read(consumer, letter -> refusal(letter, sent.place()));
    }

    private static Optional<Refusal> refusal(ConsumerRecord<byte[], byte[]> letter, EditPlace place) {
        boolean isOfEdit = header(letter, DeadLetter.TOPIC).equals(Topics.PRODUCT_EDITS)
                && header(letter, DeadLetter.PARTITION).equals(Integer.toString(place.partition()))
                && header(letter, DeadLetter.OFFSET).equals(Long.toString(place.offset()));
        return isOfEdit
                ? Optional.of(new Refusal(header(letter, DeadLetter.RULE), header(letter, DeadLetter.REASON)))
                : Optional.empty();
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
