package io.shopstream.benchmark.contest;

/**
 * How far a contender was, and when.
 *
 * @param count of products
 * @param nanos of {@link System#nanoTime()}
 */
record Mark(long count, long nanos) {

    static Mark of(long count) {
        return new Mark(count, System.nanoTime());
    }

    /** Products a second from here to there. */
    double rateTo(Mark later) {
        return (later.count - count) * 1e9 / (later.nanos - nanos);
    }

    double secondsTo(Mark later) {
        return (later.nanos - nanos) / 1e9;
    }
}
