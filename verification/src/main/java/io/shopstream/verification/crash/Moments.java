package io.shopstream.verification.crash;

import io.shopstream.verification.stack.FlinkApi;
import io.shopstream.verification.stack.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How each aim is taken. */
final class Moments {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(3);

    private final FlinkApi flink;
    private final Database database;
    private final Path savepoints;

    Moments(FlinkApi flink, Database database, Path savepoints) {
        this.flink = flink;
        this.database = database;
        this.savepoints = savepoints;
    }

    Moment of(Aim aim) {
        return switch (aim) {
            case ANY_TIME, RECOVERING, WITH_POSTGRES, FROZEN -> () -> true;
            case CHECKPOINT -> this::checkpoint;
            case SAVEPOINT -> this::savepoint;
            case PREPARED -> new HeldTransaction(database, "commit_ledger, change_log", LIMIT);
            case COMMITTING -> new HeldTransaction(database, "change_log", LIMIT);
            case COMMITTED -> this::commit;
        };
    }

    private boolean checkpoint() throws InterruptedException {
        Optional<String> job = ingest();
        return job.isPresent() && Waiting.until(LIMIT, OFTEN, () -> flink.checkpointIsInProgress(job.get()));
    }

    private boolean savepoint() throws InterruptedException {
        Optional<String> job = ingest();
        Optional<String> trigger = job.isEmpty() ? job : flink.triggerSavepoint(job.get(), savepoints);
        return trigger.isPresent() && flink.savepointIsInProgress(job.get(), trigger.get());
    }

    private boolean commit() throws InterruptedException {
        Instant now = Instant.now();
        return Waiting.until(LIMIT, OFTEN, () -> database.commitSince(now).isPresent());
    }

    private Optional<String> ingest() throws InterruptedException {
        return Optional.ofNullable(flink.liveJobs().get("product-ingest"));
    }
}
