package io.shopstream.verification.crash;

import io.shopstream.verification.stack.Waiting;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers how long it took until a condition was first seen to hold. */
final class FirstTime {

    private final Instant since;
    private final Waiting.Condition condition;
    private @Nullable Long millis;

    FirstTime(Instant since, Waiting.Condition condition) {
        this.since = since;
        this.condition = condition;
    }

    /** Whether it has held, now or before. */
    boolean hasCome() throws InterruptedException {
        if (millis == null && condition.holds()) {
            millis = Duration.between(since, Instant.now()).toMillis();
        }
        return millis != null;
    }

    /** Milliseconds; null where it was never seen. */
    @Nullable
    Long millis() {
        return millis;
    }
}
