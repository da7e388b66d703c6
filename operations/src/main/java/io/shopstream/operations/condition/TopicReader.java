package io.shopstream.operations.condition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is committed in topics. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** At the end of a topic the consumer has asked for more, and can be closed when the broker has answered. */
    private static final int LONGEST_FETCH_MILLIS = 50;

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;

    TopicReader(Consumer<byte[], byte[]> consumer, Clock clock) {
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Reads from the oldest record where the one asked for is no longer kept. */
    static TopicReader in(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                LONGEST_FETCH_MILLIS,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1);
        return new TopicReader(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                Clock.systemUTC());
    }

    /** Ends of all partitions as they are now: what is committed lies before them. */
    Map<TopicPartition, Long> ends(List<String> topics) {
        return consumer.endOffsets(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /**
     * Whether a record lies between the offsets. They may all be marks of transactions, which no reader ever takes.
     *
     * @throws IllegalStateException when Kafka does not tell
     */
    boolean holdsRecord(TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        Instant until = clock.instant().plus(PATIENCE);
        while (consumer.position(partition) < end) {
            for (var read : consumer.poll(POLL)) {
                return read.offset() < end;
            }
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException("Kafka gives nothing of " + partition + " from offset "
                        + consumer.position(partition) + ", though it ends at " + end
                        + ": does the leader of the partition run?");
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
