package io.shopstream.model.product;

import java.time.Instant;

/**
 * Orders the observations of one product: event time in milliseconds, with ten bits of the content's hash below it as
 * tie-breaker. It depends on the record alone, so a replay yields the same one. The sum of three stays below 2^53 until
 * the year 2062, so that JSON readers with floating point numbers keep it exact.
 */
public final class ObservationVersion {

    private static final int TIE_BITS = 10;

    private ObservationVersion() {}

    /**
     * The version of facts observed at a time.
     *
     * @param contentHash of the facts, see {@link ContentHash}
     * @throws IllegalArgumentException when the time lies before 1970
     */
    public static long of(Instant observedAt, long contentHash) {
        if (observedAt.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("observedAt is " + observedAt + ": expected a time after 1970.");
        }
        return (observedAt.toEpochMilli() << TIE_BITS) | (contentHash & ((1 << TIE_BITS) - 1));
    }

    /** The event time, in whole milliseconds, that a version stands for. */
    public static Instant timeOf(long version) {
        return Instant.ofEpochMilli(version >> TIE_BITS);
    }
}
