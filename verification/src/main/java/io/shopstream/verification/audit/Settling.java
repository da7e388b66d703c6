package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until the jobs are at rest: their checkpoints cover the topics to the end, and for longer than two checkpoints
 * take nothing was written.
 */
final class Settling {

    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Database database;
    private final KafkaCluster kafka;

    Settling(Database database, KafkaCluster kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    /** What is unfinished at the limit; empty where all is at rest. */
    Optional<Finding> await(Duration limit) throws SQLException, ExecutionException, InterruptedException {
        Instant end = Instant.now().plus(limit);
        Instant calmSince = Instant.now();
        Progress last = progress();
        while (last.isBehind() || calmSince.plus(CALM).isAfter(Instant.now())) {
            if (Instant.now().isAfter(end)) {
                return Optional.of(new Finding(Kind.NOT_SETTLED, "jobs", "rest within " + limit, last.toString()));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            Progress next = progress();
            calmSince = next.equals(last) ? calmSince : Instant.now();
            last = next;
        }
        return Optional.empty();
    }

    private Progress progress() throws SQLException, ExecutionException, InterruptedException {
        return new Progress(
                kafka.backlog("product-ingest", Topic.PAGES),
                kafka.backlog("product-ingest", Topic.EDITS),
                kafka.backlog("product-index", Topic.CHANGES),
                database.rows("select count(*) from commit_ledger", row -> row.getLong(1)),
                kafka.outputEnds());
    }

    /**
     * Where the jobs are.
     *
     * @param commits of the ingest job to PostgreSQL
     * @param written ends of the topics that the jobs write
     */
    private record Progress(
            long pages, long edits, long changes, List<Long> commits, Map<TopicPartition, Long> written) {

        boolean isBehind() {
            return pages + edits + changes > 0;
        }
    }
}
