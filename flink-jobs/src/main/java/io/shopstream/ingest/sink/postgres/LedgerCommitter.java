package io.shopstream.ingest.sink.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the committables of completed checkpoints, each in its own transaction.
 *
 * <p>Attempts are repeated here, over a fresh connection each: Flink's own {@code retryLater} asks again ten times at
 * once and then fails the job, and the requests' failure signals lose the rows. A cancelled task ends a wait at once, a
 * statement under way within the socket's timeout.
 */
final class LedgerCommitter implements Committer<CommittableRows> {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCommitter.class);

    private final PostgresSinkOptions options;
    private final List<TableWrite> tables;
    private final CommitMetrics metrics;
    private final Housekeeping housekeeping;
    private final Clock clock;
    private final Pause pause;
    private @Nullable PostgresSession session;

    LedgerCommitter(
            PostgresSinkOptions options,
            List<TableWrite> tables,
            CommitMetrics metrics,
            Housekeeping housekeeping,
            Clock clock,
            Pause pause) {
        this.options = options;
        this.tables = tables;
        this.metrics = metrics;
        this.housekeeping = housekeeping;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void commit(Collection<CommitRequest<CommittableRows>> requests) throws IOException, InterruptedException {
        for (CommitRequest<CommittableRows> request : requests) {
            LedgerTransaction.Outcome outcome = commit(request.getCommittable());
            if (outcome.skipped()) {
                request.signalAlreadyCommitted();
            }
        }
        housekeeping.afterCommit();
    }

    private LedgerTransaction.Outcome commit(CommittableRows committable) throws IOException, InterruptedException {
        List<Unit> units = UnitReader.unitsOf(committable);
        long start = clock.millis();
        Backoff backoff = new Backoff(clock, options.giveUpAfter());
        while (true) {
            try {
                LedgerTransaction.Outcome outcome = new LedgerTransaction(session(), tables).apply(committable, units);
                report(committable, outcome, clock.millis() - start);
                return outcome;
            } catch (SQLException e) {
                closeSession();
                if (SqlFailure.of(e) != SqlFailure.PASSING || backoff.exhausted()) {
                    throw failure(committable, backoff, e);
                }
                waitAfter(committable, backoff, e);
            }
        }
    }

    private void waitAfter(CommittableRows committable, Backoff backoff, SQLException e) throws InterruptedException {
        Duration wait = backoff.next();
        metrics.retried();
        LOG.warn(
                "Committable {} waits {} ms for attempt {} at {}: SQLSTATE {}, {}",
                committable.id(),
                wait.toMillis(),
                backoff.attempts() + 1,
                options.server(),
                e.getSQLState(),
                e.getMessage());
        pause.pause(wait);
    }

    private IOException failure(CommittableRows committable, Backoff backoff, SQLException e) {
        String advice = SqlFailure.of(e) == SqlFailure.PASSING
                ? "bring the server back"
                : "mend the schema or the rights of user " + options.user();
        return new IOException(
                "Committable " + committable.id() + " (" + committable.rows() + " rows) was not written to "
                        + options.server() + " in " + (backoff.attempts() + 1) + " attempts, SQLSTATE "
                        + e.getSQLState() + ": " + e.getMessage() + " It rests in the checkpoint: " + advice
                        + ", and the job goes on with it.",
                e);
    }

    private void report(CommittableRows committable, LedgerTransaction.Outcome outcome, long millis) {
        if (outcome.skipped()) {
            metrics.skipped();
            LOG.info("Committable {} was applied before: skipped.", committable.id());
            return;
        }
        metrics.committed(committable, millis);
        if (outcome.rejected() > 0) {
            metrics.rejected(outcome.rejected());
            LOG.warn(
                    "{} put {} units of committable {} aside: see the table rejected_rows.",
                    options.server(),
                    outcome.rejected(),
                    committable.id());
        }
    }

    private PostgresSession session() throws SQLException {
        PostgresSession open = session;
        if (open == null) {
            open = PostgresSession.open(options, tables);
            session = open;
        }
        return open;
    }

    private void closeSession() {
        PostgresSession broken = session;
        session = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                LOG.debug("A broken connection to {} did not close in order.", options.server(), e);
            }
        }
    }

    @Override
    public void close() {
        closeSession();
    }
}
