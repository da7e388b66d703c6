package io.shopstream.ingest.sink.postgres;

import java.sql.SQLException;
import java.util.Set;

/** What a refusal of the database means for a committable; by SQLSTATE, PostgreSQL's manual, appendix A. */
enum SqlFailure {
    /** Goes by: a lost connection, a server that starts or ends, no memory, no lock, a deadlock. */
    PASSING,
    /** The rows themselves: a value no column takes, a constraint broken, an index entry too large. */
    BAD_ROWS,
    /** A missing table or right, a wrong password: somebody has to mend it. */
    LASTING;

    private static final Set<String> PASSING_CLASSES = Set.of("08", "57", "40", "53", "55");
    /** A transaction that idled too long, and a server that became a replica. */
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25006");

    private static final Set<String> BAD_ROW_CLASSES = Set.of("22", "23", "54");

    static SqlFailure of(SQLException exception) {
        String state = exception.getSQLState();
        if (state == null || state.length() < 2) {
            return LASTING;
        }
        String stateClass = state.substring(0, 2);
        if (PASSING_CLASSES.contains(stateClass) || PASSING_STATES.contains(state)) {
            return PASSING;
        }
        return BAD_ROW_CLASSES.contains(stateClass) ? BAD_ROWS : LASTING;
    }
}
