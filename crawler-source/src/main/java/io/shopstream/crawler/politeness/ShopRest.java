package io.shopstream.crawler.politeness;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a shop rests that fails again and again: not at all for a few failures, which pages have of their own, then
 * twice as long each time, drawn from the upper half, an hour at most. What comes after a rest is one request, and a success
 * ends it all: a circuit that opens, half opens and closes.
 */
public final class ShopRest {

    private static final int FIRST_FAILURE_THAT_COUNTS = 5;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;

    public ShopRest(RandomGenerator random) {
        this.random = random;
    }

    /** The rest after so many failures in a row; zero where the shop need not rest. */
    public Duration after(int failures) {
        int beyond = failures - FIRST_FAILURE_THAT_COUNTS;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration full = FIRST.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        long most = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
