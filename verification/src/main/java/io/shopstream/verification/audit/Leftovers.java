package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Finds what must not be left when the jobs are at rest: refused rows, and transactions that nobody will end. */
final class Leftovers {

    private static final Duration CHECKPOINT = Duration.ofSeconds(10);

    private static final String OPEN = """
            select pid || ' ' || application_name, state || ' since ' || xact_start || ': ' || query
            from pg_stat_activity
            where xact_start < now() - interval '1 minute' and backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private Leftovers() {}

    static List<Finding> in(Database database, KafkaCluster kafka)
            throws SQLException, ExecutionException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(rows(
                database, Kind.REJECTED_ROW, "select product_key, sql_state || ': ' || reason from rejected_rows"));
        findings.addAll(
                rows(database, Kind.TRANSACTION, "select gid, 'prepared at ' || prepared from pg_prepared_xacts"));
        findings.addAll(rows(database, Kind.TRANSACTION, OPEN));
        kafka.unfinished(CHECKPOINT)
                .forEach((id, transaction) -> findings.add(Finding.extra(Kind.TRANSACTION, id, transaction)));
        return findings;
    }

    private static List<Finding> rows(Database database, Kind kind, String query) throws SQLException {
        return database.rows(query, row -> Finding.extra(kind, row.getString(1), row.getString(2)));
    }
}
