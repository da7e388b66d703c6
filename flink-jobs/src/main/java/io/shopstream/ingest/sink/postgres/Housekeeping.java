package io.shopstream.ingest.sink.postgres;

import io.shopstream.ingest.database.DatabaseConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes old rows between two commits, in transactions of its own: a batch of each kind once an hour, and after every
 * commit as long as there is more than a batch.
 *
 * <p>A failure is logged and no more: the rows can go an hour later, and a job that failed over them would keep its
 * commits waiting.
 */
final class Housekeeping {

    static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    /** Commits wait meanwhile, and no commit shall wait for housekeeping's locks. */
    private static final String SESSION = "set statement_timeout = '5s'; set lock_timeout = '1s'";

    private final PostgresSinkOptions options;
    private final List<Purge> purges;
    private final CommitMetrics metrics;
    private final Clock clock;
    private Instant due;

    /**
     * Plans the first round at once.
     *
     * @param purges none for a subtask that leaves the work to another
     */
    Housekeeping(PostgresSinkOptions options, List<Purge> purges, CommitMetrics metrics, Clock clock) {
        this.options = options;
        this.purges = purges;
        this.metrics = metrics;
        this.clock = clock;
        due = clock.instant();
    }

    void afterCommit() {
        if (purges.isEmpty() || clock.instant().isBefore(due)) {
            return;
        }
        try (Connection connection =
                DatabaseConnections.open(options.url(), options.user(), options.password(), options.job())) {
            if (!purgeBatches(connection)) {
                due = clock.instant().plus(INTERVAL);
            }
        } catch (SQLException e) {
            due = clock.instant().plus(INTERVAL);
            LOG.warn("Old rows stay in {} until {}: {}", options.server(), due, e.getMessage());
        }
    }

    /** One batch of each kind, each in its own transaction; true when there may be more. */
    private boolean purgeBatches(Connection connection) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute(SESSION);
        }
        boolean more = false;
        for (Purge purge : purges) {
            int deleted = purge(connection, purge);
            more |= deleted == BATCH;
        }
        return more;
    }

    private int purge(Connection connection, Purge purge) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(purge.sql())) {
            statement.setString(1, purge.life().toString());
            statement.setInt(2, BATCH);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                int deleted = count.getInt(1);
                metrics.purged(deleted);
                if (deleted > 0) {
                    LOG.info("Deleted {} rows older than {}: {}.", deleted, purge.life(), purge.name());
                }
                return deleted;
            }
        }
    }
}
