package io.shopstream.model.product;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** The price before a reduction; null where none is stated in the currency of the current price. */
    public @Nullable Price listInCurrentCurrency() {
        Price current = current();
        Price list = of(PriceKind.LIST);
        return current != null && list != null && list.currency().equals(current.currency()) ? list : null;
    }

    /**
     * This offer, filled from an older one where the older does not contradict it: a tile often leaves out what the
     * product's page tells, and the product must not change to and fro with every crawl.
     */
    public Offer filledFrom(@Nullable Offer older) {
        if (older == null) {
            return this;
        }
        return new Offer(
                pricesFilledFrom(older), availability == Availability.UNKNOWN ? older.availability : availability);
    }

    private List<Price> pricesFilledFrom(Offer older) {
        if (prices.isEmpty()) {
            return older.prices;
        }
        if (!sameAmount(current(), older.current())) {
            return prices;
        }
        return Stream.concat(prices.stream(), older.prices.stream().filter(price -> of(price.kind()) == null))
                .sorted(Comparator.comparing(Price::kind))
                .toList();
    }

    private static boolean sameAmount(@Nullable Price one, @Nullable Price other) {
        return one != null
                && other != null
                && one.amountMinor() == other.amountMinor()
                && one.currency().equals(other.currency());
    }
}
