package io.shopstream.model.product;

import java.time.Instant;
import java.util.Objects;

/**
 * What one record says of one product.
 *
 * @param productKey text form of a {@link ProductKey}
 * @param kind where it comes from
 * @param version see {@link ObservationVersion}
 * @param observedAt event time: the earlier of the fetch and the broker's append
 * @param facts what is stated
 * @param deleted an edit that deletes the product; false for pages
 * @param origin the record it was read from
 */
public record Observation(
        String productKey,
        ObservationKind kind,
        long version,
        Instant observedAt,
        ProductFacts facts,
        boolean deleted,
        PageOrigin origin) {

    public Observation {
        Objects.requireNonNull(productKey, "productKey");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(observedAt, "observedAt");
        Objects.requireNonNull(facts, "facts");
    }
}
