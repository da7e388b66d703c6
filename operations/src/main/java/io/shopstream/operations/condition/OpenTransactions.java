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

    private static final String LONG_ONES = """
            select 'open ' || application_name || ' (process ' || pid || ', ' || state || ') since ' || xact_start
            from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
                and xact_start < now() - make_interval(secs => :seconds)
            order by xact_start
            """;

    private final Jdbi jdbi;

    public OpenTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One line for each. */
    public List<String> all() {
        return jdbi.withHandle(handle -> {
            List<String> found =
                    handle.createQuery(PREPARED).mapTo(String.class).list();
            found.addAll(handle.createQuery(LONG_ONES)
                    .bind("seconds", LONG.toSeconds())
                    .mapTo(String.class)
                    .list());
            return found;
        });
    }
}
