package io.shopstream.query.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what the first visitors would ask, until it is answered once: the first search after a start compiles scripts and loads
 * analyzers on both sides, and may take longer than a visitor waits. The service is not ready before that, but no longer than the
 * patience: servers that are away are told by their own probes.
 */
public final class WarmUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Questions questions;
    private final Duration patience;
    private final Clock clock;
    private final Instant began;
    private final ScheduledExecutorService timer;
    private volatile boolean over;

    private WarmUp(Questions questions, Duration patience, Clock clock) {
        this.questions = questions;
        this.patience = patience;
        this.clock = clock;
        this.began = clock.instant();
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "warm-up");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins at once.
     *
     * @param questions asked again while they fail
     * @param pause between two attempts
     * @param patience how long the service may be held back
     */
    public static WarmUp start(Questions questions, Duration pause, Duration patience, Clock clock) {
        WarmUp warmUp = new WarmUp(questions, patience, clock);
        Future<?> unused =
                warmUp.timer.scheduleWithFixedDelay(warmUp::attempt, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return warmUp;
    }

    /** Whether visitors need not wait for it, or not any longer. */
    public boolean isOver() {
        return over || !clock.instant().isBefore(began.plus(patience));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void attempt() {
        try {
            questions.ask();
            over = true;
            LOG.info("The first searches are answered, {} after the start.", Duration.between(began, clock.instant()));
            timer.shutdown();
        } catch (RuntimeException e) {
            LOG.debug("The first searches are not answered yet", e);
        }
    }

    /** What the first visitors would ask; throws where it is not answered. */
    @FunctionalInterface
    public interface Questions {
        void ask();
    }
}
