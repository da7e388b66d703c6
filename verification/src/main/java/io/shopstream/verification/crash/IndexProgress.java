package io.shopstream.verification.crash;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far the index job has followed the changes, by the offsets of its checkpoints. */
final class IndexProgress implements AutoCloseable {

    private static final String CHANGES = "product-changes";
    private static final String GROUP = "product-index";
    private static final int PARTITIONS = 3;

    private static final Duration READ_LIMIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    /** At the end of a topic a consumer has asked for more, and can be closed when the broker has answered. */
    private static final int LONGEST_FETCH_MILLIS = 20;

    private final String bootstrapServers;
    private final Admin admin;

    IndexProgress(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Where the changes end now. */
    Map<TopicPartition, Long> ends() throws InterruptedException {
        try {
            return admin
                    .listOffsets(IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(CHANGES, partition))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell where " + CHANGES + " ends.", e);
        }
    }

    /** Whether the index job has taken all changes before these ends into a checkpoint. */
    boolean isPast(Map<TopicPartition, Long> ends) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return onlyMarkersAreLeft(taken, ends);
        } catch (ExecutionException | KafkaException e) {
            return false;
        }
    }

    /** A partition ends with any number of transactions' markers: one for each commit, and for each abort after a kill. */
    private boolean onlyMarkersAreLeft(Map<TopicPartition, OffsetAndMetadata> taken, Map<TopicPartition, Long> ends) {
        try (KafkaConsumer<byte[], byte[]> consumer = committedChanges()) {
            consumer.assign(ends.keySet());
            for (TopicPartition partition : ends.keySet()) {
                OffsetAndMetadata offset = taken.get(partition);
                consumer.seek(partition, offset == null ? 0 : offset.offset());
            }
            long deadline = System.nanoTime() + READ_LIMIT.toNanos();
            while (System.nanoTime() < deadline) {
                if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    return true;
                }
                for (ConsumerRecord<byte[], byte[]> left : consumer.poll(POLL)) {
                    if (left.offset() < ends.get(new TopicPartition(left.topic(), left.partition()))) {
                        return false;
                    }
                }
            }
            return false;
        }
    }

    private KafkaConsumer<byte[], byte[]> committedChanges() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "fetch.max.wait.ms",
                        LONGEST_FETCH_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        admin.close();
    }
}
