package io.shopstream.operations.condition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits for the index job. A product's row and its change are committed by one checkpoint, but not in one moment: after the
 * settling time all changes of the rows that were seen stand in the topic; then the index has to take what stands there.
 */
public final class IndexCaughtUp {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final JobProgress progress;
    private final Duration settle;
    private final Duration patience;
    private final Clock clock;
    private final Consumer<String> narrator;

    /**
     * Builds it.
     *
     * @param settle time between a row's commit and its change's, at most
     * @param patience longest wait for the index job
     * @param narrator is told how much is left
     */
    public IndexCaughtUp(
            JobProgress progress, Duration settle, Duration patience, Clock clock, Consumer<String> narrator) {
        this.progress = progress;
        this.settle = settle;
        this.patience = patience;
        this.clock = clock;
        this.narrator = narrator;
    }

    /** Returns whether it has taken all changes that stood in the topic after the settling time. */
    public boolean await() {
        pause(settle);
        Map<TopicPartition, Long> ends = progress.ends(JobGroup.INDEX);
        Instant until = clock.instant().plus(patience);
        long ahead = progress.ahead(JobGroup.INDEX, ends);
        while (ahead > 0 && clock.instant().isBefore(until)) {
            narrator.accept("the index job has about " + ahead + " changes to take");
            pause(LOOK_EVERY);
            ahead = progress.ahead(JobGroup.INDEX, ends);
        }
        return ahead == 0;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the index job.", e);
        }
    }
}
