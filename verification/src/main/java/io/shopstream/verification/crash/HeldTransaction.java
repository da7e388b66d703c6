package io.shopstream.verification.crash;

import io.shopstream.verification.stack.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment at which a job's transaction stands before a table: a lock on that table makes it last. */
final class HeldTransaction implements Moment {

    private final Database database;
    private final String tables;
    private final Duration limit;
    private @Nullable Connection lock;

    /**
     * Describes it.
     *
     * @param tables separated by commas
     * @param limit for the wait until a transaction comes
     */
    HeldTransaction(Database database, String tables, Duration limit) {
        this.database = database;
        this.tables = tables;
        this.limit = limit;
    }

    /** Takes the lock: nobody writes to the tables until this is closed. */
    void lock() throws SQLException {
        Connection holder = database.open();
        lock = holder;
        holder.setAutoCommit(false);
        holder.createStatement().execute("lock table " + tables + " in share mode");
    }

    /** Waits until a transaction stands before the lock; false when none came within the limit. */
    boolean isWaitedFor() throws InterruptedException {
        return Waiting.until(limit, database::someoneIsBlocked);
    }

    @Override
    public boolean await() throws InterruptedException {
        try {
            lock();
        } catch (SQLException e) {
            return false;
        }
        return isWaitedFor();
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (SQLException e) {
            // The server was the victim; its locks went with it.
            return;
        }
    }
}
