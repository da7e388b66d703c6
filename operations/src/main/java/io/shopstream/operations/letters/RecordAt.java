package io.shopstream.operations.letters;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads one record by its place. */
final class RecordAt {

    private static final Duration POLL = Duration.ofMillis(500);

    private RecordAt() {}

    /** Empty where the topic no longer keeps it, or never did. */
    static Optional<ConsumerRecord<byte[], byte[]>> find(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        List<TopicPartition> one = List.of(partition);
        if (consumer.partitionsFor(partition.topic()).stream()
                .noneMatch(known -> known.partition() == partition.partition())) {
            return Optional.empty();
        }
        consumer.assign(one);
        if (offset < consumer.beginningOffsets(one).get(partition)) {
            return Optional.empty();
        }
        long end = consumer.endOffsets(one).get(partition);
        consumer.seek(partition, offset);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return Optional.of(record).filter(found -> found.offset() == offset);
            }
        }
        return Optional.empty();
    }
}
