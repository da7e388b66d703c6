package io.shopstream.query.cache;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long an answer is kept: the wanted time, give or take a tenth, so that what came together does not expire together. */
public final class TimeToLive {

    private final Duration wanted;
    private final RandomGenerator random;

    public TimeToLive(Duration wanted, RandomGenerator random) {
        this.wanted = wanted;
        this.random = random;
    }

    Duration next() {
        long tenth = wanted.toMillis() / 10;
        return wanted.minusMillis(tenth).plusMillis(random.nextLong(2 * tenth + 1));
    }
}
