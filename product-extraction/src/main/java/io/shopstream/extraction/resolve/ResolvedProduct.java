package io.shopstream.extraction.resolve;

import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A product on a page.
 *
 * @param kind {@code DETAIL} on its own page, {@code TILE} in a listing
 * @param shopsId the shop's own id; null where the page tells none
 * @param claims what each source says of each field, the most trusted first: looked for only when it is asked for
 */
public record ResolvedProduct(
        ObservationKind kind, ProductFacts facts, @Nullable String shopsId, Supplier<List<Claim>> claims) {}
