package io.shopstream.verification.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed in topics. */
final class Topics {

    private static final Duration POLL = Duration.ofMillis(500);

    /** At the end of a topic a consumer has asked for more, and can be closed when the broker has answered. */
    private static final int LONGEST_FETCH_MILLIS = 20;

    private final String bootstrapServers;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** All records of a topic, in the order of each partition. */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        read(topic, Map.of(), reader);
    }

    /** The records of a topic from the given offsets on; from the beginning where none is given. */
    void read(String topic, Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = connect()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.stream()
                    .filter(from::containsKey)
                    .forEach(partition -> consumer.seek(partition, from.get(partition)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        LONGEST_FETCH_MILLIS,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        12_582_912),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
