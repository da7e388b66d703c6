package io.shopstream.verification.audit;

import org.jspecify.annotations.Nullable;

/**
 * What one side of a comparison shows of a product.
 *
 * @param price what a buyer pays, as text; rows are compared in the currency's minor unit, documents in its major one
 * @param listPrice before the reduction, in the same unit
 */
record Shown(
        @Nullable String shop,
        boolean deleted,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String seller,
        @Nullable String url,
        @Nullable String price,
        @Nullable String listPrice,
        @Nullable String currency,
        @Nullable String availability) {}
