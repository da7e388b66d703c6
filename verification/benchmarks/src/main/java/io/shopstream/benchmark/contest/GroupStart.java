package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.stack.BenchmarkProblem;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where a consumer group begins that has never read. */
final class GroupStart {

    private GroupStart() {}

    /** Commits offsets for a group; none of them leaves it at the oldest records. */
    static void commit(String bootstrapServers, String group, Map<TopicPartition, Long> begin) {
        if (begin.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = begin.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Void unused = admin.alterConsumerGroupOffsets(group, offsets).all().get();
        } catch (ExecutionException e) {
            throw new BenchmarkProblem("Kafka does not take the offsets of " + group + ".", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while committing offsets.", e);
        }
    }
}
