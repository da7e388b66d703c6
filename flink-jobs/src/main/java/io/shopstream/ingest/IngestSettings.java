package io.shopstream.ingest;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ingest job is told by its environment when it is submitted.
 *
 * @param bootstrapServers of Kafka
 * @param postgresUrl JDBC address of the database
 * @param postgresUser role in the database
 * @param postgresPassword null where the server asks for none
 * @param parallelism subtasks of each step
 * @param stateLife how long a product that is not seen stays in state
 * @param heartbeat least time between two writes of an unchanged product's last sight
 * @param ledgerLife how long commits are remembered; no older savepoint may be restored
 * @param tombstoneLife how long a deleted product that is not seen stays in the database
 * @param changeLog whether each change is also appended to the table {@code change_log}
 * @param transactionTimeout of the Kafka sinks
 * @param coverageWindow time between two looks at what the pages of a shop give
 */
public record IngestSettings(
        String bootstrapServers,
        String postgresUrl,
        String postgresUser,
        @Nullable String postgresPassword,
        int parallelism,
        Duration stateLife,
        Duration heartbeat,
        Duration ledgerLife,
        Duration tombstoneLife,
        boolean changeLog,
        Duration transactionTimeout,
        Duration coverageWindow) {

    private static final Setting KAFKA =
            new Setting("KAFKA_BOOTSTRAP_SERVERS", "host:port, comma-separated", "127.0.0.1:9092", "Where Kafka is.");
    private static final Setting URL = new Setting(
            "POSTGRES_URL", "JDBC address", "jdbc:postgresql://127.0.0.1:5434/shopstream", "Where PostgreSQL is.");
    private static final Setting USER = new Setting("POSTGRES_USER", "name", "shopstream", "Role in PostgreSQL.");
    private static final Setting PASSWORD =
            new Setting("POSTGRES_PASSWORD", "secret", "", "Its password, where the server asks for one.");
    private static final Setting PARALLELISM =
            new Setting("INGEST_PARALLELISM", "subtasks", "2", "Parallelism of the ingest job.");
    private static final Setting STATE_LIFE = new Setting(
            "INGEST_STATE_LIFE",
            "ISO-8601 duration",
            "P90D",
            "How long a product that is not seen stays in the job's state; it is read back when it is seen again.");
    private static final Setting HEARTBEAT = new Setting(
            "INGEST_HEARTBEAT",
            "ISO-8601 duration",
            "PT1H",
            "Least time between two writes of an unchanged product's last sight.");
    private static final Setting LEDGER_LIFE = new Setting(
            "INGEST_LEDGER_LIFE",
            "ISO-8601 duration",
            "P30D",
            "How long commits are remembered; no savepoint that is older may be restored.");
    private static final Setting TOMBSTONE_LIFE = new Setting(
            "INGEST_TOMBSTONE_LIFE",
            "ISO-8601 duration",
            "P180D",
            "How long a deleted product that is not seen stays in the database; at least P31D, and a day longer than INGEST_STATE_LIFE.");
    private static final Setting CHANGE_LOG = new Setting(
            "INGEST_CHANGE_LOG",
            "true or false",
            "false",
            "Whether each change of a product is also appended to the table change_log.");
    private static final Setting TRANSACTION_TIMEOUT = new Setting(
            "INGEST_KAFKA_TRANSACTION_TIMEOUT",
            "ISO-8601 duration",
            "PT15M",
            "How long the job may be down without losing changes; at most the broker's transaction.max.timeout.ms.");

    private static final Setting COVERAGE_WINDOW = new Setting(
            "INGEST_COVERAGE_WINDOW",
            "ISO-8601 duration",
            "PT1M",
            "Time between two looks at how often the pages of a shop give each field.");

    /** Far longer than what was last emitted may take to be committed and read back. */
    private static final Duration SHORTEST_STATE_LIFE = Duration.ofHours(1);

    /** Far longer than a job takes to come back to its last checkpoint. */
    private static final Duration SHORTEST_LEDGER_LIFE = Duration.ofDays(1);

    /** How much longer a tombstone lives in the database than elsewhere: the heartbeats and commits in between. */
    private static final Duration TOMBSTONE_MARGIN = Duration.ofDays(1);

    /** Of edits and dead letters; what a topic still holds can be replayed, and must not bring a product back. */
    private static final Duration LONGEST_RETENTION = Duration.ofDays(30);

    /** Counts are handed on once a second. */
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);

    /** For the settings table of the README. */
    public static final List<Setting> ALL = List.of(
            KAFKA,
            URL,
            USER,
            PASSWORD,
            PARALLELISM,
            STATE_LIFE,
            HEARTBEAT,
            LEDGER_LIFE,
            TOMBSTONE_LIFE,
            CHANGE_LOG,
            TRANSACTION_TIMEOUT,
            COVERAGE_WINDOW);

    /**
     * Reads the settings.
     *
     * @throws io.shopstream.model.settings.SettingsException when any is wrong
     */
    public static IngestSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Duration stateLife = reader.duration(STATE_LIFE, SHORTEST_STATE_LIFE);
        IngestSettings settings = new IngestSettings(
                reader.text(KAFKA),
                reader.postgresAddress(URL),
                reader.text(USER),
                reader.optional(PASSWORD).orElse(null),
                reader.whole(PARALLELISM, 1, 1_024),
                stateLife,
                reader.duration(HEARTBEAT),
                reader.duration(LEDGER_LIFE, SHORTEST_LEDGER_LIFE),
                reader.duration(TOMBSTONE_LIFE, shortestTombstoneLife(stateLife)),
                reader.flag(CHANGE_LOG),
                reader.duration(TRANSACTION_TIMEOUT),
                reader.duration(COVERAGE_WINDOW, SHORTEST_WINDOW));
        reader.check();
        return settings;
    }

    private static Duration shortestTombstoneLife(Duration stateLife) {
        Duration elsewhere = stateLife.compareTo(LONGEST_RETENTION) > 0 ? stateLife : LONGEST_RETENTION;
        return elsewhere.plus(TOMBSTONE_MARGIN);
    }

    /** Names everything but the password. */
    @Override
    public String toString() {
        return "IngestSettings[" + bootstrapServers + ", " + postgresUrl + ", parallelism=" + parallelism + "]";
    }
}
