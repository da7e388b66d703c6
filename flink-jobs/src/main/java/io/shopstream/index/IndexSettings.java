package io.shopstream.index;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index job is told by its environment when it is submitted.
 *
 * @param bootstrapServers of Kafka
 * @param opensearch address of OpenSearch
 * @param opensearchUser null where the server asks for none
 * @param opensearchPassword null where the server asks for none
 * @param parallelism subtasks of each step
 * @param transactionTimeout of the Kafka sink
 */
public record IndexSettings(
        String bootstrapServers,
        URI opensearch,
        @Nullable String opensearchUser,
        @Nullable String opensearchPassword,
        int parallelism,
        Duration transactionTimeout) {

    private static final Setting KAFKA =
            new Setting("KAFKA_BOOTSTRAP_SERVERS", "host:port, comma-separated", "127.0.0.1:9092", "Where Kafka is.");
    private static final Setting URL =
            new Setting("OPENSEARCH_URL", "address", "http://127.0.0.1:9201", "Where OpenSearch is.");
    private static final Setting USER =
            new Setting("OPENSEARCH_USER", "name", "", "User of OpenSearch, where the server asks for one.");
    private static final Setting PASSWORD =
            new Setting("OPENSEARCH_PASSWORD", "secret", "", "Its password, where the server asks for one.");
    private static final Setting PARALLELISM =
            new Setting("INDEX_PARALLELISM", "subtasks", "1", "Parallelism of the index job.");
    private static final Setting TRANSACTION_TIMEOUT = new Setting(
            "INDEX_KAFKA_TRANSACTION_TIMEOUT",
            "ISO-8601 duration",
            "PT15M",
            "How long the index job may be down without losing dead letters; at most the broker's transaction.max.timeout.ms.");

    /** For the settings table of the README. */
    public static final List<Setting> ALL = List.of(KAFKA, URL, USER, PASSWORD, PARALLELISM, TRANSACTION_TIMEOUT);

    /**
     * Reads the settings.
     *
     * @throws io.shopstream.model.settings.SettingsException when any is wrong
     */
    public static IndexSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        IndexSettings settings = new IndexSettings(
                reader.text(KAFKA),
                reader.address(URL),
                reader.optional(USER).orElse(null),
                reader.optional(PASSWORD).orElse(null),
                reader.whole(PARALLELISM, 1, 1_024),
                reader.duration(TRANSACTION_TIMEOUT));
        reader.check();
        return settings;
    }

    /** Names everything but the password. */
    @Override
    public String toString() {
        return "IndexSettings[" + bootstrapServers + ", " + opensearch + ", parallelism=" + parallelism + "]";
    }
}
