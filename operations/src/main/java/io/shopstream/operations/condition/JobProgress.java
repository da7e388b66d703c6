package io.shopstream.operations.condition;

import io.shopstream.model.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far the jobs have read their topics, going by the offsets of their last checkpoints. */
public final class JobProgress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;

    private JobProgress(Admin admin, Consumer<byte[], byte[]> consumer) {
        this.admin = admin;
        this.consumer = consumer;
    }

    public static JobProgress in(String bootstrapServers) {
        return new JobProgress(
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)),
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                1),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()));
    }

    /** Ends of a job's topics as they are now: what is committed lies before them. */
    public Map<TopicPartition, Long> ends(JobGroup job) {
        return consumer.endOffsets(job.topics().stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList());
    }

    /** Records before these ends that the job has not taken into a checkpoint; marks of transactions may count as records. */
    public long ahead(JobGroup job, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> taken = taken(job);
        return ends.entrySet().stream()
                .mapToLong(end -> ahead(end.getKey(), taken.getOrDefault(end.getKey(), 0L), end.getValue()))
                .sum();
    }

    private long ahead(TopicPartition partition, long taken, long end) {
        return taken < end && holdsRecord(partition, taken, end) ? end - taken : 0;
    }

    /** Offsets before the end may all be marks of transactions, which no reader ever takes. */
    private boolean holdsRecord(TopicPartition partition, long from, long end) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (var read : consumer.poll(PATIENCE)) {
                return read.offset() < end;
            }
        }
        return false;
    }

    private Map<TopicPartition, Long> taken(JobGroup job) {
        try {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(job.id())
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    offsets.put(partition, offset.offset());
                }
            });
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell the offsets of " + job.id() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka.", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
