package io.shopstream.query.lookup;

import io.shopstream.model.product.Product;
import java.time.Instant;

/**
 * A product as it is stored.
 *
 * @param product what is known; a tombstone where it is deleted
 * @param lastSeenAt newest sight of it, refreshed at most once an hour while nothing changes
 */
public record StoredProduct(Product product, Instant lastSeenAt) {}
