package io.shopstream.verification.crash;

import io.shopstream.verification.stack.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment at which the job's transaction stands before a table: a lock on that table makes it last. */
final class HeldTransaction implements Moment {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Database database;
    private final String tables;
    private @Nullable Connection lock;

    HeldTransaction(Database database, String tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public boolean await() throws InterruptedException {
        try {
            Connection holder = database.open();
            lock = holder;
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table " + tables + " in share mode");
        } catch (SQLException e) {
            return false;
        }
        return Waiting.until(LIMIT, database::someoneIsBlocked);
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
