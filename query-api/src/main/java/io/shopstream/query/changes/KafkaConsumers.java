package io.shopstream.query.changes;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Consumers that see committed records only and wait for a broker for 5 s at most. */
final class KafkaConsumers {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaConsumers.class);

    private KafkaConsumers() {}

    static Consumer<String, byte[]> open(String bootstrapServers, String client, Map<String, Object> further) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "shopstream-query-" + client,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                2_000));
        settings.putAll(further);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** All that the topic has now, by their numbers. */
    static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<PartitionInfo> partitions = consumer.partitionsFor(Topics.PRODUCT_CHANGES);
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("There is no topic " + Topics.PRODUCT_CHANGES
                    + ": ./shopstream up creates it, or the container provision.");
        }
        return partitions.stream()
                .map(PartitionInfo::partition)
                .sorted()
                .map(number -> new TopicPartition(Topics.PRODUCT_CHANGES, number))
                .toList();
    }

    /** The records that are changes; one that cannot be read, as of a newer form, is passed over and logged. */
    static List<CommittedChange> changes(ConsumerRecords<String, byte[]> records) {
        List<CommittedChange> changes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                changes.add(new CommittedChange(
                        record.partition(), record.offset(), ProductJson.read(record.value(), ProductChange.class)));
            } catch (UncheckedIOException | IllegalArgumentException e) {
                LOG.warn(
                        "Passed over {}-{} at {}: no change can be read from it.",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e);
            }
        }
        return changes;
    }
}
