package io.shopstream.extraction;

import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import org.jspecify.annotations.Nullable;

/**
 * A product that a page states, not validated yet.
 *
 * @param kind {@code DETAIL} on the product's own page, {@code TILE} in a listing
 * @param facts what the page states
 * @param shopsId the shop's own id for it, for its key; null where the page tells none
 */
public record ExtractedProduct(
        ObservationKind kind, ProductFacts facts, @Nullable String shopsId) {}
