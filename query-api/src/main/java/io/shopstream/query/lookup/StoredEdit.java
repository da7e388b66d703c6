package io.shopstream.query.lookup;

import io.shopstream.model.product.ProductFacts;

/**
 * The newest edit of a product that the ingest job has written, and where it stands in {@code product-edits}.
 *
 * @param id of the edit
 * @param facts the fields it pins; none for an edit that deletes or releases
 * @param deleted whether it deletes the product
 */
public record StoredEdit(String id, int partition, long offset, ProductFacts facts, boolean deleted) {}
