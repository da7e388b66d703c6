package io.shopstream.ingest.sink.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A real server with the project's schema, on a free port of the loopback. */
final class TestDatabase implements AutoCloseable {

    private static final List<String> MIGRATIONS =
            List.of("V1__products.sql", "V2__change_log.sql", "V3__housekeeping.sql", "V4__price_watches.sql");

    private final Path folder;
    private EmbeddedPostgres server;

    private TestDatabase(Path folder) throws IOException {
        this.folder = folder;
        server = start(folder, 0);
    }

    static TestDatabase start(Path folder) throws IOException, SQLException {
        TestDatabase database = new TestDatabase(folder);
        for (String migration : MIGRATIONS) {
            database.execute(sql(migration));
        }
        return database;
    }

    private static String sql(String migration) throws IOException {
        try (InputStream schema = TestDatabase.class.getResourceAsStream("/db/migration/" + migration)) {
            return new String(Objects.requireNonNull(schema, migration).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("log_min_messages", "fatal")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofSeconds(60));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    void stop() throws IOException {
        server.close();
    }

    /** Starts the stopped server again, on its port and data. */
    void startAgain() {
        try {
            server = start(folder, server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("The server did not start again.", e);
        }
    }

    PostgresSinkOptions options() {
        return PostgresSinkOptions.of(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", null, "sink-test");
    }

    LedgerCommitter committer(List<TableWrite> tables, Counters counters) {
        return committer(options(), tables, counters);
    }

    static LedgerCommitter committer(PostgresSinkOptions options, List<TableWrite> tables, Counters counters) {
        return committer(options, tables, counters, Pause.SLEEP, idle(options, counters));
    }

    LedgerCommitter committer(List<TableWrite> tables, Counters counters, Pause pause) {
        return committer(options(), tables, counters, pause, idle(options(), counters));
    }

    LedgerCommitter committer(List<TableWrite> tables, Counters counters, Housekeeping housekeeping) {
        return committer(options(), tables, counters, Pause.SLEEP, housekeeping);
    }

    private static Housekeeping idle(PostgresSinkOptions options, Counters counters) {
        return new Housekeeping(options, List.of(), new CommitMetrics(counters), Clock.systemUTC());
    }

    private static LedgerCommitter committer(
            PostgresSinkOptions options,
            List<TableWrite> tables,
            Counters counters,
            Pause pause,
            Housekeeping housekeeping) {
        return new LedgerCommitter(
                options, tables, new CommitMetrics(counters), housekeeping, Clock.systemUTC(), pause);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, values as text joined by a bar; null as {@code -}. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    private static String row(ResultSet result) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            String value = result.getString(column);
            row.append(column == 1 ? "" : "|").append(value == null ? "-" : value);
        }
        return row.toString();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres&ApplicationName=audit");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
