package io.shopstream.model.product;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a product is sold.
 *
 * @param sku the shop's number for the form
 * @param gtin its global number, digits only
 * @param colour as the shop names it
 * @param size as the shop names it
 * @param offer its own price and availability
 */
public record Variant(
        @Nullable String sku,
        @Nullable String gtin,
        @Nullable String colour,
        @Nullable String size,
        Offer offer) {

    public Variant {
        Objects.requireNonNull(offer, "offer");
    }
}
