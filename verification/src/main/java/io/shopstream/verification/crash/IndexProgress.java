package io.shopstream.verification.crash;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the index job has followed the changes, by the offsets of its checkpoints. */
final class IndexProgress implements AutoCloseable {

    private static final String CHANGES = "product-changes";
    private static final String GROUP = "product-index";
    private static final int PARTITIONS = 3;

    private final Admin admin;

    IndexProgress(String bootstrapServers) {
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

    /** Whether the index job has taken all changes before these ends into a checkpoint. The last offset is a marker's. */
    boolean isPast(Map<TopicPartition, Long> ends) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .allMatch(end -> taken.get(end.getKey()) != null
                            && taken.get(end.getKey()).offset() >= end.getValue() - 1);
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
