package io.shopstream.query.cache;

import java.time.Duration;

/**
 * How long the cache does what.
 *
 * @param fresh how long an answer is given that every change of what it says invalidates; zero for no cache
 * @param unannounced the same for a list that a product can join without invalidating it
 * @param stale how long an answer is given after that, while it is loaded anew
 * @param settle how long after a change the stores may still give the old answer; no load takes longer
 * @param load how long a process that loads an answer is waited for
 */
public record CacheTimes(Duration fresh, Duration unannounced, Duration stale, Duration settle, Duration load) {

    /** Whether nothing is cached. */
    public boolean never() {
        return fresh.isZero();
    }

    Life announcedLife() {
        return new Life(fresh, stale);
    }

    /** No longer than the other life, and no longer stale than fresh: nothing else bounds its age. */
    Life unannouncedLife() {
        Duration shorter = shorter(unannounced, fresh);
        return new Life(shorter, shorter(stale, shorter));
    }

    /** After this time no answer that was kept before is given any more. */
    Duration longest() {
        return fresh.multipliedBy(2).plus(stale);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
