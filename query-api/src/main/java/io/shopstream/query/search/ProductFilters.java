package io.shopstream.query.search;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product must be, apart from its text; in one canonical form, so that equal filters are equal.
 *
 * @param brands any of these, whatever their case; empty allows all
 * @param category one name on a product's category path
 * @param shop the shop as product keys name it
 * @param colours any of these names of a {@link ColourWords}
 * @param sizes any of these, as shops write them
 * @param price bounds, inclusive
 * @param minDiscount least reduction in percent
 * @param inStockOnly leaves out what cannot be bought now
 */
public record ProductFilters(
        List<String> brands,
        @Nullable String category,
        @Nullable String shop,
        List<String> colours,
        List<String> sizes,
        PriceBounds price,
        @Nullable Integer minDiscount,
        boolean inStockOnly) {

    /** Allows everything. */
    public static final ProductFilters NONE =
            new ProductFilters(List.of(), null, null, List.of(), List.of(), PriceBounds.NONE, null, false);

    public ProductFilters {
        brands = canonical(brands);
        category = category == null ? null : canonical(category);
        colours = canonical(colours);
        sizes = canonical(sizes);
    }

    /** These filters with other bounds of the price. */
    public ProductFilters priced(PriceBounds bounds) {
        return new ProductFilters(brands, category, shop, colours, sizes, bounds, minDiscount, inStockOnly);
    }

    /** These filters with other sizes. */
    public ProductFilters sized(List<String> labels) {
        return new ProductFilters(brands, category, shop, colours, labels, price, minDiscount, inStockOnly);
    }

    /**
     * Bounds of the price in major units, inclusive; null for none.
     *
     * @param currency ISO 4217 code of the price; null for any
     */
    public record PriceBounds(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String currency) {

        public static final PriceBounds NONE = new PriceBounds(null, null, null);

        public PriceBounds {
            least = least == null ? null : canonical(least);
            most = most == null ? null : canonical(most);
        }

        /** Whether an amount is bounded. */
        public boolean bounded() {
            return least != null || most != null;
        }

        private static BigDecimal canonical(BigDecimal price) {
            return new BigDecimal(price.stripTrailingZeros().toPlainString());
        }
    }

    /** Single blanks of one kind, and form C, because a Mac sends Hangul decomposed and the index holds it composed. */
    public static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static List<String> canonical(List<String> texts) {
        return texts.stream().map(ProductFilters::canonical).distinct().sorted().toList();
    }
}
