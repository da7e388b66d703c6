package io.shopstream.query.cache;

import java.util.Optional;

/**
 * What the store says to a question.
 *
 * @param claim held where the caller is to load the answer: there is none or a stale one, and nobody loads it yet
 */
record Finding(Optional<Kept> kept, Claim claim) {

    /** Whether there is no answer, but soon will be. */
    boolean isAwaited() {
        return kept.isEmpty() && !claim.held();
    }
}
