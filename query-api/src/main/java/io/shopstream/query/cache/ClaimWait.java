package io.shopstream.query.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the store, and asks again while another process loads the answer. A process that dies lets its claim lapse, and
 * one of those who wait gets it; after the time of a load the caller is to load by itself.
 */
final class ClaimWait {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final CacheStore store;
    private final Duration longest;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer waits;

    ClaimWait(CacheStore store, Duration longest, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.longest = longest;
        this.clock = clock;
        this.meters = meters;
        this.waits = Timer.builder("cache.lock.waits")
                .description("Waits for an answer that another process loads")
                .register(meters);
    }

    Optional<Finding> find(CacheKey key) {
        Optional<Finding> found = store.find(key);
        return isAwaited(found) ? again(key, found) : found;
    }

    private Optional<Finding> again(CacheKey key, Optional<Finding> first) {
        Timer.Sample time = Timer.start(meters);
        Instant end = clock.instant().plus(longest);
        Optional<Finding> found = first;
        while (isAwaited(found)
                && clock.instant().isBefore(end)
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = store.find(key);
        }
        time.stop(waits);
        return found;
    }

    private static boolean isAwaited(Optional<Finding> found) {
        return found.filter(Finding::isAwaited).isPresent();
    }
}
