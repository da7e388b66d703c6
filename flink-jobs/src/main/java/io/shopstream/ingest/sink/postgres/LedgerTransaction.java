package io.shopstream.ingest.sink.postgres;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Applies a committable in one transaction, together with its entry in the ledger. Units that the database refuses are
 * put aside in that same transaction, so that one bad row can neither stop the job nor take others with it.
 */
final class LedgerTransaction {

    private final PostgresSession session;
    private final List<TableWrite> tables;
    private int rejected;

    LedgerTransaction(PostgresSession session, List<TableWrite> tables) {
        this.session = session;
        this.tables = tables;
    }

    /**
     * Applies a committable, or finds that it was applied.
     *
     * @param units of the committable
     * @throws SQLException when nothing was written, or when it is not known: the ledger tells the next attempt
     */
    Outcome apply(CommittableRows committable, List<Unit> units) throws SQLException {
        try {
            return applyWhole(committable, units);
        } catch (SQLException refusal) {
            if (SqlFailure.of(refusal) != SqlFailure.BAD_ROWS) {
                throw refusal;
            }
            session.rollBack();
            return applySifted(committable, units);
        }
    }

    private Outcome applyWhole(CommittableRows committable, List<Unit> units) throws SQLException {
        if (!session.enter(committable)) {
            return skipped();
        }
        session.write(units);
        session.commit();
        return Outcome.applied(0);
    }

    private Outcome applySifted(CommittableRows committable, List<Unit> units) throws SQLException {
        if (!session.enter(committable)) {
            return skipped();
        }
        rejected = 0;
        sift(committable, units);
        session.commit();
        return Outcome.applied(rejected);
    }

    /** Halves what is refused until the refused unit stands alone. */
    private void sift(CommittableRows committable, List<Unit> units) throws SQLException {
        Savepoint savepoint = session.savepoint();
        try {
            session.write(units);
            session.release(savepoint);
        } catch (SQLException refusal) {
            if (SqlFailure.of(refusal) != SqlFailure.BAD_ROWS) {
                throw refusal;
            }
            session.rollBackTo(savepoint);
            if (units.size() == 1) {
                session.putAside(RejectedUnit.of(committable, units.get(0), tables, refusal));
                rejected++;
            } else {
                sift(committable, units.subList(0, units.size() / 2));
                sift(committable, units.subList(units.size() / 2, units.size()));
            }
        }
    }

    private Outcome skipped() throws SQLException {
        session.rollBack();
        return Outcome.SKIPPED;
    }

    /**
     * How it ended.
     *
     * @param skipped the ledger knew the committable
     * @param rejected units that were put aside
     */
    record Outcome(boolean skipped, int rejected) {

        private static final Outcome SKIPPED = new Outcome(true, 0);

        private static Outcome applied(int rejected) {
            return new Outcome(false, rejected);
        }
    }
}
