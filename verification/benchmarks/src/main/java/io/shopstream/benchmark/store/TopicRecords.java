package io.shopstream.benchmark.store;

import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.model.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The topics of Kafka. */
final class TopicRecords {

    private final String bootstrapServers;

    TopicRecords(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Deletes the records of some topics. */
    void empty(Collection<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            ends(admin, names).forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
            get(admin.deleteRecords(all).all());
        }
    }

    /** The offset after the last record of each partition. */
    Map<TopicPartition, Long> ends(Collection<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return ends(admin, names);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<String> names) {
        Map<TopicPartition, OffsetSpec> latest = partitions(names).stream()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static List<TopicPartition> partitions(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new BenchmarkProblem("Kafka does not answer.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while asking Kafka.", e);
        }
    }
}
