package io.shopstream.standalone.provision;

import io.shopstream.model.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of {@link Topics}, with how long and how large their records may be. */
final class KafkaTopics {

    /** A page with its headers; what is larger goes to the page store. A dead letter holds the record and its reason. */
    private static final int RECORD_BYTES = 11 * 1024 * 1024;

    private static final Map<String, Duration> RETENTION = Map.of(
            Topics.RAW_PAGES, Duration.ofDays(7),
            Topics.PRODUCT_EDITS, Duration.ofDays(30),
            Topics.PRODUCT_CHANGES, Duration.ofDays(7),
            Topics.DEAD_LETTERS, Duration.ofDays(30),
            Topics.COVERAGE_ALERTS, Duration.ofDays(30));

    private final String bootstrapServers;
    private final int replicas;

    KafkaTopics(String bootstrapServers, int replicas) {
        this.bootstrapServers = bootstrapServers;
        this.replicas = replicas;
    }

    int createAbsent() throws IOException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> absent = Topics.ALL.stream()
                    .filter(topic -> !present.contains(topic))
                    .map(this::describe)
                    .toList();
            admin.createTopics(absent).all().get();
            return absent.size();
        } catch (ExecutionException e) {
            throw new IOException("Creating Kafka's topics failed: " + e.getCause(), e);
        }
    }

    private NewTopic describe(String topic) {
        NewTopic description = new NewTopic(topic, Topics.PARTITIONS, (short) replicas);
        return topic.equals(Topics.SITE_RULES)
                ? description.configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        // A job that was down for less learns that a rule was removed.
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        Long.toString(Duration.ofDays(30).toMillis())))
                : description.configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(RETENTION.get(topic).toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RECORD_BYTES),
                        // Event time is held to the broker's clock, not to the producer's.
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    }
}
