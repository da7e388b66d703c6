package io.shopstream.operations.letters;

import io.shopstream.model.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The committed records of {@code dead-letters} up to now, one by one: they are too large to be kept together. */
public final class DeadLetterTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /** At the end of the topic the consumer has asked for more, and can be closed when the broker has answered. */
    private static final int LONGEST_FETCH_MILLIS = 50;

    private final KafkaConsumer<byte[], byte[]> consumer;

    private DeadLetterTopic(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static DeadLetterTopic in(String bootstrapServers) {
        return new DeadLetterTopic(new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        LONGEST_FETCH_MILLIS,
                        // A poll holds one partition's letters at most, each of up to 11 MiB.
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        16 * 1_048_576,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer()));
    }

    /** Hands on each letter that the filter takes; the oldest of a partition first. */
    public void forEach(LetterFilter filter, Consumer<Letter> letters) {
        read(record -> {
            if (ReplayMark.in(record).isEmpty() && filter.takes(Letter.of(record))) {
                letters.accept(Letter.of(record));
            }
        });
    }

    /** The letters that were replayed: a mark in the topic tells of each. */
    public Set<LetterId> replayed() {
        Set<LetterId> replayed = new HashSet<>();
        read(record -> ReplayMark.in(record).ifPresent(replayed::add));
        return replayed;
    }

    /** The letter of that place, where it is still kept. */
    public Optional<Letter> find(LetterId id) {
        TopicPartition partition = new TopicPartition(Topics.DEAD_LETTERS, id.partition());
        return RecordAt.find(consumer, partition, id.offset())
                .filter(record -> ReplayMark.in(record).isEmpty())
                .map(Letter::of);
    }

    private void read(Consumer<ConsumerRecord<byte[], byte[]>> records) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                if (record.offset() < end) {
                    records.accept(record);
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
