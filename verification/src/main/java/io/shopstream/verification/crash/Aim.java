package io.shopstream.verification.crash;

import java.util.Locale;

/** The moment of a kill. */
public enum Aim {
    ANY_TIME,
    /** A checkpoint of the ingest job is under way. */
    CHECKPOINT,
    /** A savepoint of the ingest job is under way. */
    SAVEPOINT,
    /** Its checkpoint is complete, and nothing of it is in PostgreSQL. */
    PREPARED,
    /** A transaction has written some tables and not all. */
    COMMITTING,
    /** A transaction has just been committed, and no checkpoint knows of it. */
    COMMITTED,
    /** Twice: again while it recovers. */
    RECOVERING,
    /** Together with all processes of PostgreSQL. */
    WITH_POSTGRES,
    /** Not killed but stopped for longer than the heartbeat's timeout; then it wakes, and is not needed any more. */
    FROZEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
