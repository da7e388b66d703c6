package io.shopstream.model.product;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For how much, and whether, a product can be bought; taken as a whole from the newest page that states it.
 *
 * @param prices at most one of each kind; empty where the page states none
 * @param availability whether it can be bought
 */
public record Offer(List<Price> prices, Availability availability) {

    public Offer {
        prices = prices == null ? List.of() : List.copyOf(prices); // an empty list is absent from JSON
        Objects.requireNonNull(availability, "availability");
        if (prices.stream().map(Price::kind).distinct().count() < prices.size()) {
            throw new IllegalArgumentException("prices holds two of one kind: " + prices + ".");
        }
    }

    /** What a buyer pays now, without coupon or membership; null where no such price is stated. */
    public @Nullable Price current() {
        Price sale = of(PriceKind.SALE);
        return sale != null ? sale : of(PriceKind.LIST);
    }

    public @Nullable Price of(PriceKind kind) {
        for (Price price : prices) {
            if (price.kind() == kind) {
                return price;
            }
        }
        return null;
    }
}
