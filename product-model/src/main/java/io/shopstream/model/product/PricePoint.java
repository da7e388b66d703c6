package io.shopstream.model.product;

import java.time.Instant;
import java.util.Objects;

/**
 * An offer that was seen unchanged over a span of time. Among the points that hold a time, the one that starts last says
 * what the offer was then; where none holds it, the one that ends last before it does.
 *
 * @param productKey text form of a {@link ProductKey}
 * @param fromVersion version of the first observation that saw it
 * @param toVersion version of the last one, equal for a single sight
 * @param offer what was seen
 */
public record PricePoint(String productKey, long fromVersion, long toVersion, Offer offer) {

    public PricePoint {
        Objects.requireNonNull(productKey, "productKey");
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
