package io.shopstream.operations;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers that an operator's command looks at.
 *
 * @param bootstrapServers of Kafka
 * @param openSearch the search index
 * @param postgresUrl JDBC address of the product store
 */
public record OperationsSettings(
        String bootstrapServers,
        URI openSearch,
        Optional<String> openSearchUser,
        Optional<String> openSearchPassword,
        String postgresUrl,
        String postgresUser,
        Optional<String> postgresPassword) {

    private static final Setting KAFKA =
            new Setting("KAFKA_BOOTSTRAP_SERVERS", "host:port, ...", "127.0.0.1:9092", "Where Kafka is.");
    private static final Setting OPENSEARCH =
            new Setting("OPENSEARCH_URL", "address", "http://127.0.0.1:9201", "Where OpenSearch is.");
    private static final Setting OPENSEARCH_USER =
            new Setting("OPENSEARCH_USER", "name", "", "User of OpenSearch, where the server asks for one.");
    private static final Setting OPENSEARCH_PASSWORD =
            new Setting("OPENSEARCH_PASSWORD", "secret", "", "Its password, where the server asks for one.");
    private static final Setting POSTGRES = new Setting(
            "POSTGRES_URL", "JDBC address", "jdbc:postgresql://127.0.0.1:5434/shopstream", "Where PostgreSQL is.");
    private static final Setting POSTGRES_USER =
            new Setting("POSTGRES_USER", "name", "shopstream", "Role in PostgreSQL.");
    private static final Setting POSTGRES_PASSWORD =
            new Setting("POSTGRES_PASSWORD", "secret", "", "Its password, where the server asks for one.");

    /**
     * Reads the settings.
     *
     * @throws io.shopstream.model.settings.SettingsException when any is wrong
     */
    public static OperationsSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        OperationsSettings settings = new OperationsSettings(
                reader.text(KAFKA),
                reader.address(OPENSEARCH),
                reader.optional(OPENSEARCH_USER),
                reader.optional(OPENSEARCH_PASSWORD),
                reader.postgresAddress(POSTGRES),
                reader.text(POSTGRES_USER),
                reader.optional(POSTGRES_PASSWORD));
        reader.check();
        return settings;
    }

    /** The environment's settings. */
    static OperationsSettings fromEnvironment() {
        return from(System.getenv());
    }

    /** Names everything but the passwords. */
    @Override
    public String toString() {
        return "OperationsSettings[" + bootstrapServers + ", " + openSearch + ", " + postgresUrl + "]";
    }

    /** For the settings table of the README. */
    public static final List<Setting> ALL = List.of(
            KAFKA, OPENSEARCH, OPENSEARCH_USER, OPENSEARCH_PASSWORD, POSTGRES, POSTGRES_USER, POSTGRES_PASSWORD);
}
