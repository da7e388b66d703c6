package io.shopstream.operations.condition;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the jobs have read their topics, going by the offsets of their last checkpoints. */
public final class JobProgress implements AutoCloseable {

    private final Admin admin;
    private final TopicReader topics;

    private JobProgress(Admin admin, TopicReader topics) {
        this.admin = admin;
        this.topics = topics;
    }

    public static JobProgress in(String bootstrapServers) {
        return new JobProgress(
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)),
                TopicReader.in(bootstrapServers));
    }

    /** Ends of a job's topics as they are now: what is committed lies before them. */
    public Map<TopicPartition, Long> ends(JobGroup job) {
        return topics.ends(job.topics());
    }

    /** Records before these ends that the job has not taken into a checkpoint; marks of transactions may count as records. */
    public long ahead(JobGroup job, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> taken = taken(job);
        return ends.entrySet().stream()
                .mapToLong(end -> ahead(end.getKey(), taken.getOrDefault(end.getKey(), 0L), end.getValue()))
                .sum();
    }

    private long ahead(TopicPartition partition, long taken, long end) {
        return taken < end && topics.holdsRecord(partition, taken, end) ? end - taken : 0;
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
        topics.close();
        admin.close();
    }
}
