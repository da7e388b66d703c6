package io.shopstream.standalone.supervise;

import java.time.Duration;

/** How long to wait before the next start: 1 s after the first failure, doubled with each, at most 30 s. */
final class BackOff {

    private static final int MOST_SECONDS = 30;
    private static final int MOST_DOUBLINGS = 5;

    private BackOff() {}

    static Duration afterFailure(int failures) {
        return Duration.ofSeconds(Math.min(MOST_SECONDS, 1L << Math.min(failures - 1, MOST_DOUBLINGS)));
    }
}
