package io.shopstream.ingest.sink.postgres;

import java.io.IOException;
import java.time.Duration;

/**
 * Bounds what one subtask holds between two checkpoints. A writer cannot wait for a checkpoint, whose barrier stands
 * behind the very elements it would refuse; so above the limit it slows down, which lets the barrier come through and
 * holds back the source, and at four times the limit it fails.
 */
final class EpochBudget {

    private static final int FAILS_AT = 4;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final long limit;
    private long held;

    EpochBudget(long limit) {
        this.limit = limit;
    }

    /**
     * Counts a committable.
     *
     * @return how long to wait before the next element, zero below the limit
     * @throws IOException when the epoch has grown beyond what may be held
     */
    Duration take(int bytes) throws IOException {
        held += bytes;
        if (held > FAILS_AT * limit) {
            throw new IOException("The sink holds " + held + " bytes since the last checkpoint, more than " + FAILS_AT
                    + " times its limit of " + limit
                    + ": find out why checkpoints do not complete, or checkpoint more often.");
        }
        long above = Math.max(0, held - limit);
        return Duration.ofMillis(Math.min(LONGEST.toMillis(), above * LONGEST.toMillis() / limit));
    }

    void reset() {
        held = 0;
    }

    long held() {
        return held;
    }
}
