package io.shopstream.ingest.sink.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between the attempts at one committable: 50 ms first, twice as long each time, 5 s at most, each halved by up to chance. */
final class Backoff {

    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 5_000;
    private static final int DOUBLINGS = 7;

    private final Clock clock;
    private final Instant end;
    private int attempts;

    Backoff(Clock clock, Duration limit) {
        this.clock = clock;
        end = clock.instant().plus(limit);
    }

    /** Whether the time for attempts is over. */
    boolean exhausted() {
        return !clock.instant().isBefore(end);
    }

    /** How long to wait before the next attempt. */
    Duration next() {
        long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts++, DOUBLINGS));
        return Duration.ofMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    int attempts() {
        return attempts;
    }
}
