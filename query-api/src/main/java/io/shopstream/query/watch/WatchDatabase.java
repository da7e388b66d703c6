package io.shopstream.query.watch;

import io.shopstream.query.lookup.DatabaseOutage;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs transactions, and tells a database that is away from a mistake. */
final class WatchDatabase {

    private final Jdbi jdbi;

    WatchDatabase(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException e) {
            throw DatabaseOutage.isBehind(e)
                    ? new WatchesUnavailableException("The store of watches does not answer.", e)
                    : e;
        }
    }
}
