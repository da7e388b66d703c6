package io.shopstream.model.product;

import java.time.Instant;
import java.util.Objects;

/**
 * A product as it is known now: the join of its newest observations.
 *
 * @param key text form of a {@link ProductKey}
 * @param shop the shop that sells it, the first part of the key
 * @param version sum of the joined observations' versions; the greatest wins in every store
 * @param observedAt event time of the newest joined observation
 * @param contentHash of {@code facts} and {@code deleted}, see {@link ContentHash#text}
 * @param facts what is known
 * @param deleted a tombstone: the product is not shown, its version guards against older writes
 */
public record Product(
        String key,
        String shop,
        long version,
        Instant observedAt,
        String contentHash,
        ProductFacts facts,
        boolean deleted) {

    public Product {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(observedAt, "observedAt");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(facts, "facts");
    }
}
