package io.shopstream.verification.crash;

import io.shopstream.verification.stack.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Puts the system through a fault, under load, and measures how it goes on. */
final class FaultRun {

    private static final Duration LASTS = Duration.ofSeconds(20);
    private static final Duration CALM = Duration.ofSeconds(15);
    private static final Duration BACK_LIMIT = Duration.ofMinutes(3);

    private final Database database;
    private final IndexProgress index;
    private final Instant loadBegan;

    /**
     * Builds it.
     *
     * @param loadBegan since when the load has been even
     */
    FaultRun(Database database, IndexProgress index, Instant loadBegan) {
        this.database = database;
        this.index = index;
        this.loadBegan = loadBegan;
    }

    FaultRecord carryOut(Fault fault) throws Exception {
        TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
        Instant from = Instant.now();
        Instant to;
        fault.begin().run();
        try {
            TimeUnit.MILLISECONDS.sleep(LASTS.toMillis());
        } finally {
            to = Instant.now();
            fault.end().run();
        }
        Map<TopicPartition, Long> changes = index.ends();
        Long row = nextRow(to);
        boolean caughtUp = Waiting.until(BACK_LIMIT, Duration.ofMillis(100), () -> index.isPast(changes));
        return new FaultRecord(
                fault.name(), from, to, pace(from, to), fault.sparesProducts(), row, caughtUp ? since(to) : null);
    }

    /** Against the mean of the whole load: as much as came in was committed, but for what the last seconds brought. */
    private double pace(Instant from, Instant to) {
        double before = database.rowsBetween(loadBegan, from).orElse(0L) / seconds(loadBegan, from);
        double during = database.rowsBetween(from, to).orElse(0L) / seconds(from, to);
        return before == 0 ? 0 : during / before;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }

    private @Nullable Long nextRow(Instant end) throws InterruptedException {
        boolean came = Waiting.until(BACK_LIMIT, () -> database.commitSince(end).isPresent());
        Optional<Instant> commit = came ? database.commitSince(end) : Optional.empty();
        return commit.map(instant -> Duration.between(end, instant).toMillis()).orElse(null);
    }

    private static long since(Instant instant) {
        return Duration.between(instant, Instant.now()).toMillis();
    }
}
