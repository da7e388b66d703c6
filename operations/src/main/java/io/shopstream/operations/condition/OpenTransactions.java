package io.shopstream.operations.condition;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Transactions of PostgreSQL that hold on to something: prepared ones, which the jobs never leave, and long ones. */
public final class OpenTransactions {

    /** Far longer than a committable takes; a pause of the job's is ended by the database after seconds. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final String PREPARED = """
            select 'prepared ' || gid || ' of ' || owner || ' since ' || prepared
            from pg_prepared_xacts
            where database = current_database()
            order by prepared
            """;

    /** A reader that is at work, such as a backup, holds nothing up; one that has written or stands idle does. */
    private static final String LONG_ONES = """
            select 'open ' || application_name || ' (process ' || pid || ', ' || state || ') since ' || xact_start
            from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                and (backend_xid is not null or state like 'idle in transaction%')
                and xact_start < now() - make_interval(secs => :seconds)
            order by xact_start
            """;

    private final Jdbi jdbi;
    private final Duration longest;

    public OpenTransactions(Jdbi jdbi) {
        this(jdbi, LONG);
    }

    /**
     * Looks with a patience of its own.
     *
     * @param longest how long a transaction may be open
     */
    OpenTransactions(Jdbi jdbi, Duration longest) {
        this.jdbi = jdbi;
        this.longest = longest;
    }

    /** One line for each. */
    public List<String> all() {
        return jdbi.withHandle(handle -> {
            List<String> found =
                    handle.createQuery(PREPARED).mapTo(String.class).list();
            found.addAll(handle.createQuery(LONG_ONES)
                    .bind("seconds", longest.toSeconds())
                    .mapTo(String.class)
                    .list());
            return found;
        });
    }
}
