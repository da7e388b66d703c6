package io.shopstream.query.lookup;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that cannot answer now from a question that it can never answer. */
public final class DatabaseOutage {

    /**
     * Classes of SQL state that pass with time (PostgreSQL documentation, appendix A): connection, conflict, resources,
     * lock, operator's intervention.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private DatabaseOutage() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || (cause instanceof SQLException e && passes(e))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException e) {
        return e.getSQLState() != null
                && PASSING.contains(
                        e.getSQLState().substring(0, Math.min(2, e.getSQLState().length())));
    }
}
