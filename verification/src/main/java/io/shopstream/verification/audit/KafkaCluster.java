package io.shopstream.verification.audit;

import io.shopstream.verification.load.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What Kafka knows of the jobs' progress. */
final class KafkaCluster implements AutoCloseable {

    private static final List<TransactionState> UNFINISHED = List.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;
    private final Topics topics;

    KafkaCluster(String bootstrapServers, Topics topics) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.topics = topics;
    }

    /** How many committed records of a topic the group's newest checkpoint does not cover. */
    long backlog(String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> taken = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                taken.put(partition, offset.offset());
            }
        });
        AtomicLong backlog = new AtomicLong();
        topics.read(topic, taken, record -> backlog.incrementAndGet());
        return backlog.get();
    }

    /** Ends of the topics that the jobs write, open transactions included. */
    Map<TopicPartition, Long> outputEnds() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : List.of(Topic.CHANGES, Topic.DEAD_LETTERS)) {
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            for (int partition = 0; partition < partitions; partition++) {
                latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Unfinished transactions of the jobs that began longer ago, by their id. */
    Map<String, TransactionDescription> unfinished(Duration longer) throws ExecutionException, InterruptedException {
        List<String> ids =
                admin.listTransactions(new ListTransactionsOptions().filterStates(UNFINISHED)).all().get().stream()
                        .map(TransactionListing::transactionalId)
                        .filter(id -> id.startsWith("product-"))
                        .toList();
        Map<String, TransactionDescription> old =
                new HashMap<>(admin.describeTransactions(ids).all().get());
        long latest = Instant.now().minus(longer).toEpochMilli();
        old.values()
                .removeIf(transaction -> transaction.transactionStartTimeMs().orElse(0) > latest);
        return old;
    }

    @Override
    public void close() {
        admin.close();
    }
}
