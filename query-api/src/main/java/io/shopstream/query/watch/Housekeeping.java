package io.shopstream.query.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes calls that ended a month ago, at most once an hour. For one thread. */
final class Housekeeping {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Outbox outbox;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Housekeeping(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean tidy() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            outbox.forget(now.minus(KEPT));
            next = now.plus(BETWEEN);
        }
        return false;
    }
}
