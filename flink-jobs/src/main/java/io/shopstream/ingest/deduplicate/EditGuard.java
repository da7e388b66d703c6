package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.ingest.deduplicate.ObservationStore.Stored;

/**
 * Whether an edit is applied that expects a version of its product.
 *
 * <p>An edit is judged once, as far as anybody can see: one that the database has was applied, and is again, however far back
 * the job begins; one that was refused is refused again, because the database's version of its product has been another since
 * and only grows. A verdict of an epoch that was lost was never seen.
 */
final class EditGuard {

    private EditGuard() {}

    /**
     * Judges an edit.
     *
     * @param known of its product
     * @param stored what is committed of it; ahead of what is known where the job has begun further back
     */
    static Verdict on(GuardedEdit guarded, KnownProduct known, Stored stored) {
        long version = guarded.edit().version();
        if (version == known.editVersion() || version == stored.editVersion()) {
            return Verdict.APPLIED;
        }
        if (version < Math.max(known.editVersion(), stored.editVersion())) {
            return Verdict.SUPERSEDED;
        }
        return guarded.expectedVersion() == currentVersion(known, stored) ? Verdict.APPLIED : Verdict.REFUSED;
    }

    static long currentVersion(KnownProduct known, Stored stored) {
        return Math.max(known.emittedVersion(), stored.version());
    }

    /** What becomes of an edit. */
    enum Verdict {
        APPLIED,
        /** A later edit of the product is there: this one says nothing any more. */
        SUPERSEDED,
        REFUSED
    }
}
