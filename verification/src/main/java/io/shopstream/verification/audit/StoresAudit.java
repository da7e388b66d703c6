package io.shopstream.verification.audit;

import io.shopstream.verification.load.Expected;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Compares what a workload must come to with PostgreSQL, OpenSearch and Kafka, row by row, once the jobs are at rest. It
 * asks for the job's change log ({@code INGEST_CHANGE_LOG=true}).
 */
public final class StoresAudit {

    private final AuditTargets targets;

    public StoresAudit(AuditTargets targets) {
        this.targets = targets;
    }

    /**
     * Waits for the jobs and compares.
     *
     * @param limit how long the jobs may take to come to rest
     * @throws AuditException when a store does not answer
     */
    public AuditReport check(Expected expected, Duration limit) throws InterruptedException {
        return check(
                expected,
                (database, kafka, comparison) ->
                        new Settling(database, kafka).await(limit).ifPresent(comparison::add));
    }

    /** Compares at once, for jobs that are known to be at rest. */
    AuditReport checkNow(Expected expected) throws InterruptedException {
        return check(expected, (database, kafka, comparison) -> {});
    }

    private AuditReport check(Expected expected, Wait wait) throws InterruptedException {
        Topics topics = new Topics(targets.kafkaBootstrap());
        try (Database database = new Database(targets.jdbcUrl());
                KafkaCluster kafka = new KafkaCluster(targets.kafkaBootstrap(), topics)) {
            Comparison comparison = new Comparison(expected);
            wait.await(database, kafka, comparison);
            comparison.of(database, topics, new SearchIndex(targets.opensearchUrl()));
            Leftovers.in(database, kafka).forEach(comparison::add);
            return comparison.report();
        } catch (SQLException | ExecutionException | IOException e) {
            throw new AuditException("A store did not answer the audit: " + e.getMessage(), e);
        }
    }

    /** What is waited for before the comparison. */
    private interface Wait {
        void await(Database database, KafkaCluster kafka, Comparison comparison)
                throws SQLException, ExecutionException, InterruptedException;
    }
}
