package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PricePoint;
import org.jspecify.annotations.Nullable;

/**
 * The newest observation of one kind, as a key's state keeps it.
 *
 * @param newest the observation
 * @param sinceVersion version of the first of the unbroken run of observations that showed its offer
 * @param writtenVersion up to which version the database has observation and run; 0 where it has neither
 */
public record Seen(Observation newest, long sinceVersion, long writtenVersion) {

    /** A first sight. */
    static Seen first(Observation observation) {
        return new Seen(observation, observation.version(), 0);
    }

    /** This run continued, or the next begun, by a newer observation. */
    Seen then(Observation newer) {
        Offer before = newest.facts().offer();
        boolean same = before != null && before.equals(newer.facts().offer());
        return new Seen(newer, same ? sinceVersion : newer.version(), writtenVersion);
    }

    Seen asWritten() {
        return new Seen(newest, sinceVersion, newest.version());
    }

    boolean written() {
        return writtenVersion == newest.version();
    }

    /** Whether the run goes on over a version that the database's span of it does not reach. */
    boolean isUnwrittenAt(long version) {
        return version > sinceVersion && version > writtenVersion;
    }

    /**
     * The run as a span of the price history; null where a page states no offer, and for an edit: the history is what
     * shops showed.
     */
    @Nullable
    PricePoint span() {
        Offer offer = newest.facts().offer();
        return offer == null || newest.kind() == ObservationKind.EDIT
                ? null
                : new PricePoint(newest.productKey(), newest.kind(), sinceVersion, newest.version(), offer);
    }
}
