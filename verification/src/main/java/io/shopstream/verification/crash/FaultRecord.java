package io.shopstream.verification.crash;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the system went through a fault.
 *
 * @param pace rows of the change log in a second during the fault, against those of the load before it
 * @param rowAfterMillis from its end until the next transaction with changes began; null where none came
 * @param indexAfterMillis from its end until the index job had all changes of before; null where it did not get there
 */
record FaultRecord(
        String name,
        Instant from,
        Instant to,
        double pace,
        boolean mustGoOn,
        @Nullable Long rowAfterMillis,
        @Nullable Long indexAfterMillis) {

    /** Of the load's mean pace: pages come evenly, but not each of them changes something. */
    private static final double FULL_PACE = 0.8;

    /** Whether the promise for this fault was kept. */
    boolean isFine() {
        return rowAfterMillis != null && indexAfterMillis != null && (!mustGoOn || pace >= FULL_PACE);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s  %-28s PostgreSQL at %.2f of its pace, next row after %s ms, index caught up after %s ms%s",
                from,
                name,
                pace,
                rowAfterMillis,
                indexAfterMillis,
                isFine() ? "" : "  <-- not as promised");
    }
}
