package io.shopstream.query.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watch and its latest calls, the newest first.
 *
 * @param watch as it is stored
 */
public record WatchReport(PriceWatch watch, List<Call> calls) {

    /**
     * One call of the webhook.
     *
     * @param id the receiver gets it with each attempt
     * @param nextAttemptAt null when no attempt follows
     * @param lastFailure why the last attempt failed; null where none did
     * @param finishedAt null while attempts follow
     */
    public record Call(
            UUID id,
            CallState state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastFailure,
            @Nullable Instant finishedAt) {}

    /** How a call fares. */
    public enum CallState {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }
}
