package io.shopstream.model.product;

import java.time.Instant;
import java.util.Objects;

/**
 * An offer that one kind of observation saw unchanged over a span of time. Among the points of a kind that hold a time,
 * the one that starts last says what that kind of page said then; where none holds it, the one that ends last before it
 * does. A late observation is a point of its own, inside a longer one where it must be.
 *
 * @param productKey text form of a {@link ProductKey}
 * @param kind who saw it
 * @param fromVersion version of the first observation that saw it
 * @param toVersion version of the last one, equal for a single sight
 * @param offer what was seen
 */
public record PricePoint(String productKey, ObservationKind kind, long fromVersion, long toVersion, Offer offer) {

    public PricePoint {
        Objects.requireNonNull(productKey, "productKey");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(offer, "offer");
        if (toVersion < fromVersion) {
            throw new IllegalArgumentException(
                    "toVersion " + toVersion + " lies before fromVersion " + fromVersion + ".");
        }
    }

    public Instant from() {
        return ObservationVersion.timeOf(fromVersion);
    }

    public Instant to() {
        return ObservationVersion.timeOf(toVersion);
    }
}
