package io.shopstream.query.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The wait before another attempt: it doubles with each one up to a longest, and is cut by up to a half at random, so that
 * calls that failed together do not come together again.
 */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The wait after a number of failed attempts.
     *
     * @param attempts 1 after the first
     */
    Duration after(int attempts) {
        long doubled = first.toMillis() << Math.min(attempts - 1, 30);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
    }
}
