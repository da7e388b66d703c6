package io.shopstream.query.cache;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long an answer is given.
 *
 * @param fresh as it is
 * @param stale after that, while it is loaded anew behind the scenes
 */
record Life(Duration fresh, Duration stale) {

    /** Of an answer that the next moment may change. */
    static final Life BRIEF = new Life(Duration.ofMillis(300), Duration.ZERO);

    /** Give or take a tenth of the fresh time, so that what came together does not expire together. */
    Life jittered(RandomGenerator random) {
        long tenth = fresh.toMillis() / 10;
        return new Life(fresh.minusMillis(tenth).plusMillis(random.nextLong(2 * tenth + 1)), stale);
    }
}
