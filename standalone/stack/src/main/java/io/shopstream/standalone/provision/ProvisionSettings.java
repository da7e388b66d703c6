package io.shopstream.standalone.provision;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers to prepare.
 *
 * @param kafka bootstrap servers, host:port with commas between
 * @param replicas copies of each topic's partitions
 * @param postgres where the tables belong
 * @param openSearch where the index belongs
 */
public record ProvisionSettings(String kafka, int replicas, Account postgres, Account openSearch) {

    private static final Setting KAFKA =
            new Setting("KAFKA_BOOTSTRAP_SERVERS", "host:port,...", "127.0.0.1:9092", "Kafka's brokers.");
    private static final Setting REPLICAS = new Setting(
            "KAFKA_REPLICATION_FACTOR", "count", "1", "Copies of each topic; as many brokers must be there.");
    private static final Setting POSTGRES_URL = new Setting(
            "POSTGRES_URL", "JDBC URL", "jdbc:postgresql://127.0.0.1:5434/shopstream", "The PostgreSQL database.");
    private static final Setting POSTGRES_USER =
            new Setting("POSTGRES_USER", "name", "shopstream", "Role for the PostgreSQL database.");
    private static final Setting POSTGRES_PASSWORD =
            new Setting("POSTGRES_PASSWORD", "text", "", "Password of that role, where the server asks for one.");
    private static final Setting OPENSEARCH_URL =
            new Setting("OPENSEARCH_URL", "URL", "http://127.0.0.1:9201", "OpenSearch's REST interface.");
    private static final Setting OPENSEARCH_USER =
            new Setting("OPENSEARCH_USER", "name", "", "User for OpenSearch, where it asks for one.");
    private static final Setting OPENSEARCH_PASSWORD =
            new Setting("OPENSEARCH_PASSWORD", "text", "", "Password of that user.");

    public static final List<Setting> ALL = List.of(
            KAFKA,
            REPLICAS,
            POSTGRES_URL,
            POSTGRES_USER,
            POSTGRES_PASSWORD,
            OPENSEARCH_URL,
            OPENSEARCH_USER,
            OPENSEARCH_PASSWORD);

    /**
     * A server and who comes to it.
     *
     * @param url JDBC or HTTP address
     * @param user empty where the server asks for none
     * @param password empty where the server asks for none
     */
    public record Account(String url, Optional<String> user, Optional<String> password) {}

    public static ProvisionSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        URI openSearch = reader.address(OPENSEARCH_URL);
        ProvisionSettings settings = new ProvisionSettings(
                reader.text(KAFKA),
                reader.whole(REPLICAS, 1, 9),
                new Account(
                        reader.text(POSTGRES_URL), reader.optional(POSTGRES_USER), reader.optional(POSTGRES_PASSWORD)),
                new Account(
                        openSearch.toString(), reader.optional(OPENSEARCH_USER), reader.optional(OPENSEARCH_PASSWORD)));
        reader.check();
        return settings;
    }
}
