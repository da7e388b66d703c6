package io.shopstream.query;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsException;
import io.shopstream.model.settings.SettingsReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the query service listens, and the servers it asks.
 *
 * @param apiHost address to bind to
 * @param apiPort 0 for any free port, which only tests ask for
 * @param openSearchUrl the search index
 * @param postgresUrl JDBC address of the product store
 * @param apiThreads most requests answered at a time
 * @param kafkaBootstrapServers where changes come from and edits are sent to
 * @param cache how answers are kept
 * @param access who may ask what
 * @param changes the stream of changes, and the watches that are fed by it
 */
public record QuerySettings(
        String apiHost,
        int apiPort,
        int apiThreads,
        boolean accessLog,
        URI openSearchUrl,
        Optional<String> openSearchUser,
        Optional<String> openSearchPassword,
        String postgresUrl,
        String postgresUser,
        Optional<String> postgresPassword,
        String kafkaBootstrapServers,
        CacheSettings cache,
        Duration searchTimeout,
        Optional<URI> flinkDashboardUrl,
        Optional<URI> flinkRestUrl,
        AccessSettings access,
        ChangeSettings changes) {

    private static final Setting API_HOST =
            new Setting("API_HOST", "address", "127.0.0.1", "Address the query API binds to.");
    private static final Setting API_PORT = new Setting("API_PORT", "port", "8000", "Port of the query API.");
    private static final Setting API_THREADS =
            new Setting("API_THREADS", "count", "32", "Most requests the query API answers at a time.");
    private static final Setting ACCESS_LOG =
            new Setting("ACCESS_LOG", "true or false", "false", "Whether the query API logs each request.");
    private static final Setting OPENSEARCH_URL =
            new Setting("OPENSEARCH_URL", "URL", "http://127.0.0.1:9201", "Address of OpenSearch.");
    private static final Setting OPENSEARCH_USER =
            new Setting("OPENSEARCH_USER", "text", "", "User of OpenSearch, where it asks for one.");
    private static final Setting OPENSEARCH_PASSWORD =
            new Setting("OPENSEARCH_PASSWORD", "text", "", "Password of the user of OpenSearch.");
    private static final Setting POSTGRES_URL = new Setting(
            "POSTGRES_URL", "JDBC URL", "jdbc:postgresql://127.0.0.1:5434/shopstream", "Database of the products.");
    private static final Setting POSTGRES_USER =
            new Setting("POSTGRES_USER", "text", "shopstream", "User of PostgreSQL.");
    private static final Setting POSTGRES_PASSWORD =
            new Setting("POSTGRES_PASSWORD", "text", "", "Password of the user of PostgreSQL, where it asks for one.");
    private static final Setting KAFKA =
            new Setting("KAFKA_BOOTSTRAP_SERVERS", "host:port, comma-separated", "127.0.0.1:9092", "Where Kafka is.");
    private static final Setting SEARCH_TIMEOUT =
            new Setting("SEARCH_TIMEOUT", "ISO-8601 duration", "PT3S", "Longest wait of the query API for OpenSearch.");
    private static final Setting FLINK_DASHBOARD_URL = new Setting(
            "FLINK_DASHBOARD_URL", "URL", "", "Flink's dashboard, for a link at the foot of the search page.");
    private static final Setting FLINK_REST_URL = new Setting(
            "FLINK_REST_URL",
            "URL",
            "",
            "Flink's REST interface, which the status page asks; without it the page has no jobs.");

    private static final Setting LOG_FORMAT =
            new Setting("LOG_FORMAT", "plain or json", "plain", "plain for a person, json for one JSON object a line.");

    private static final List<Setting> OWN = List.of(
            API_HOST,
            API_PORT,
            API_THREADS,
            ACCESS_LOG,
            OPENSEARCH_URL,
            OPENSEARCH_USER,
            OPENSEARCH_PASSWORD,
            POSTGRES_URL,
            POSTGRES_USER,
            POSTGRES_PASSWORD,
            KAFKA,
            SEARCH_TIMEOUT,
            FLINK_DASHBOARD_URL,
            FLINK_REST_URL,
            LOG_FORMAT);

    /** For the settings table of the README. */
    public static final List<Setting> ALL = Stream.of(OWN, CacheSettings.ALL, AccessSettings.ALL, ChangeSettings.ALL)
            .flatMap(List::stream)
            .toList();

    /** How much longer than a search the steps round it may take. */
    private static final Duration BEYOND_SEARCH = Duration.ofSeconds(1);

    /** The logging configuration takes the value from the environment itself; here it is checked only. */
    private enum LogFormat {
        PLAIN,
        JSON
    }

    /**
     * Reads all settings.
     *
     * @throws SettingsException when any is wrong, with one line for each
     */
    public static QuerySettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        reader.choice(LOG_FORMAT, LogFormat.class);
        Duration searchTimeout = reader.duration(SEARCH_TIMEOUT);
        QuerySettings settings = new QuerySettings(
                reader.text(API_HOST),
                reader.whole(API_PORT, 0, 65_535),
                reader.whole(API_THREADS, 8, 1_000),
                reader.flag(ACCESS_LOG),
                reader.address(OPENSEARCH_URL),
                reader.optional(OPENSEARCH_USER),
                reader.optional(OPENSEARCH_PASSWORD),
                reader.text(POSTGRES_URL),
                reader.text(POSTGRES_USER),
                reader.optional(POSTGRES_PASSWORD),
                reader.text(KAFKA),
                CacheSettings.read(reader, searchTimeout.plus(BEYOND_SEARCH)),
                searchTimeout,
                reader.optional(FLINK_DASHBOARD_URL).map(given -> reader.address(FLINK_DASHBOARD_URL)),
                reader.optional(FLINK_REST_URL).map(given -> reader.address(FLINK_REST_URL)),
                AccessSettings.read(reader),
                ChangeSettings.read(reader));
        reader.check();
        return settings;
    }
}
