package io.shopstream.query.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many products each value would give. Each list counts under all filters but its own, so that a shopper sees what else
 * can be picked.
 *
 * @param discount by least reduction in percent
 * @param price bars of the price; null where no product has one
 * @param inStock how many can be bought now
 */
public record Facets(
        List<FacetCount> brand,
        List<FacetCount> category,
        List<FacetCount> shop,
        List<FacetCount> colour,
        List<FacetCount> size,
        List<DiscountCount> discount,
        @Nullable PriceBars price,
        long inStock) {

    /** Nothing is counted. */
    public static final Facets NONE =
            new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, 0);

    public Facets {
        brand = List.copyOf(brand);
        category = List.copyOf(category);
        shop = List.copyOf(shop);
        colour = List.copyOf(colour);
        size = List.copyOf(size);
        discount = List.copyOf(discount);
    }

    /** One value of a facet, the most frequent first. */
    public record FacetCount(String value, long count) {}

    /**
     * Products that are reduced by so much or more.
     *
     * @param atLeast in percent
     */
    public record DiscountCount(int atLeast, long count) {}

    /**
     * How prices are spread.
     *
     * @param currency of the amounts: the one of most products
     * @param bars from the cheapest to the dearest, empty ones between them too
     */
    public record PriceBars(String currency, List<PriceBar> bars) {

        public PriceBars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Products of a price.
     *
     * @param least inclusive, in major units
     * @param below exclusive, in major units
     */
    public record PriceBar(BigDecimal least, BigDecimal below, long count) {}
}
