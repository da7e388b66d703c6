package io.shopstream.query.pipeline;

import io.shopstream.query.pipeline.Reading.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a source last said. The source is asked in the background, by one thread at a time, at most once a period,
 * and only while somebody reads: however many read, it is asked as often as by one.
 */
final class LatestKnown<T> {

    private static final Logger LOG = LoggerFactory.getLogger(LatestKnown.class);

    private final String name;
    private final Callable<T> source;
    private final Duration period;
    private final Executor background;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();

    private volatile Known<T> known = new Known<>(State.PENDING, null, null);
    private volatile @Nullable Instant lastTried;

    /**
     * A source that nobody has asked yet.
     *
     * @param name of the source, for the log
     * @param period least time between the end of one question and the next
     */
    LatestKnown(String name, Callable<T> source, Duration period, Executor background, Clock clock) {
        this.name = name;
        this.source = source;
        this.period = period;
        this.background = background;
        this.clock = clock;
    }

    /** What is known now, at once; has the source asked where that is due. */
    Reading<T> reading() {
        Instant now = clock.instant();
        if (isDue(now) && asking.compareAndSet(false, true)) {
            background.execute(this::ask);
        }
        return known.at(now);
    }

    private boolean isDue(Instant now) {
        Instant last = lastTried;
        return last == null || !now.isBefore(last.plus(period));
    }

    private void ask() {
        try {
            known = new Known<>(State.ANSWERS, clock.instant(), source.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (known.state != State.AWAY) {
                LOG.warn("{} does not answer; the status page says so: {}", name, e.toString());
            }
            known = new Known<>(State.AWAY, known.answeredAt, known.answer);
        } finally {
            lastTried = clock.instant();
            asking.set(false);
        }
    }

    private record Known<T>(
            State state,
            @Nullable Instant answeredAt,
            @Nullable T answer) {

        Reading<T> at(Instant now) {
            Long age = answeredAt == null
                    ? null
                    : Math.max(0, Duration.between(answeredAt, now).toSeconds());
            return new Reading<>(state, age, answer);
        }
    }
}
