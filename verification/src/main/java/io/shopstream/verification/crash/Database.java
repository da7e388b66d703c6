package io.shopstream.verification.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL itself, past the jobs and past all proxies. One that is down gives empty answers, no failures. */
final class Database implements AutoCloseable {

    private static final String ROW_SINCE =
            "select written_at from change_log where written_at > ? order by written_at limit 1";
    private static final String ROWS_BETWEEN = "select count(*) from change_log where written_at between ? and ?";
    private static final String BLOCKED =
            "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0";

    private static final String BACKFILL_COMMITS = "select count(*) from commit_ledger where job = 'product-backfill'";

    private final String url;
    private @Nullable Connection connection;

    Database(String url) {
        // A server that is killed in mid-sentence must not be waited for.
        this.url = url + "&connectTimeout=3&socketTimeout=10";
    }

    /** Looking for the newest rows must not slow down what is watched. The index is not unique: it refuses no row. */
    void index() throws SQLException {
        try (Connection own = open()) {
            own.createStatement().execute("create index if not exists change_log_written on change_log (written_at)");
        }
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Begin of the first transaction after the instant that has committed changes. */
    Optional<Instant> commitSince(Instant instant) {
        return ask(ROW_SINCE, instant).map(Timestamp.class::cast).map(Timestamp::toInstant);
    }

    Optional<Long> rowsBetween(Instant from, Instant to) {
        return ask(ROWS_BETWEEN, from, to).map(Long.class::cast);
    }

    /** Commits of backfills that the ledger knows; 0 where the server does not answer. */
    long backfillCommits() {
        return ask(BACKFILL_COMMITS).map(Long.class::cast).orElse(0L);
    }

    /** Whether someone waits for a lock. */
    boolean someoneIsBlocked() {
        return ask(BLOCKED).map(Long.class::cast).orElse(0L) > 0;
    }

    private Optional<Object> ask(String query, Instant... instants) {
        try (PreparedStatement statement = connected().prepareStatement(query)) {
            for (int i = 0; i < instants.length; i++) {
                statement.setTimestamp(i + 1, Timestamp.from(instants[i]));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            close();
            return Optional.empty();
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = open();
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                // Killed, as is meant: there is nothing left to close.
                return;
            }
        }
    }
}
