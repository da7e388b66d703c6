package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.model.product.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What came in and waits to be joined.
 *
 * @param guarded the edit with its guard, where it has one
 */
record Arrival(Observation observation, @Nullable GuardedEdit guarded) {

    static Arrival of(Observation observation) {
        return new Arrival(observation, null);
    }

    static Arrival of(GuardedEdit edit) {
        return new Arrival(edit.edit(), edit);
    }
}
