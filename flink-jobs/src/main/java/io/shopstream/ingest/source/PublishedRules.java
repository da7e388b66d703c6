package io.shopstream.ingest.source;

import io.shopstream.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The site rules that are published when a job is submitted. They go with the job, so that its first pages are read with them;
 * what is published later comes through the job's source.
 */
public final class PublishedRules {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PATIENCE_MILLIS = 30_000;

    private PublishedRules() {}

    /**
     * The JSON of each rule by its shop's name; none where the topic is not there yet.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     */
    public static Map<String, String> read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS);
        Map<String, String> rules = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SITE_RULES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> take(record, rules));
            }
        }
        return rules;
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, String> rules) {
        if (record.key() == null) {
            return; // the job tells of it
        }
        String shop = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null || record.value().length == 0) {
            rules.remove(shop);
        } else {
            rules.put(shop, new String(record.value(), StandardCharsets.UTF_8));
        }
    }
}
