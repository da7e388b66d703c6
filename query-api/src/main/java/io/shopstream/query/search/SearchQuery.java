package io.shopstream.query.search;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, in one canonical form: two queries that mean the same are equal, so that they share one entry of
 * the cache.
 *
 * @param text what the shopper typed, in Unicode form C with single spaces; empty finds everything
 * @param brands any of these, whatever their case; empty allows all
 * @param category one name on a product's category path
 * @param shop the shop as product keys name it
 * @param minPrice least price in major units, inclusive
 * @param maxPrice greatest price in major units, inclusive
 * @param currency ISO 4217 code of the price
 * @param inStockOnly leaves out what cannot be bought now
 * @param sort the order
 * @param page number of the page, from 1
 * @param size hits on a page
 */
public record SearchQuery(
        String text,
        List<String> brands,
        @Nullable String category,
        @Nullable String shop,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        @Nullable String currency,
        boolean inStockOnly,
        SearchSort sort,
        int page,
        int size) {

    /** Deepest hit that can be reached, which is OpenSearch's own default bound (index.max_result_window). */
    public static final int DEEPEST = 10_000;

    public SearchQuery {
        text = canonical(text);
        brands = brands.stream().map(SearchQuery::canonical).distinct().sorted().toList();
        category = category == null ? null : canonical(category);
        minPrice = minPrice == null ? null : canonical(minPrice);
        maxPrice = maxPrice == null ? null : canonical(maxPrice);
        if (page < 1 || size < 1 || (long) page * size > DEEPEST) {
            throw new IllegalArgumentException(
                    "page " + page + " of size " + size + ": expected both from 1 and their product up to " + DEEPEST);
        }
    }

    /** Everything there is, the first page. */
    public static SearchQuery everything() {
        return of("");
    }

    /** A text without filters, the first page. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, List.of(), null, null, null, null, null, false, SearchSort.RELEVANCE, 1, 24);
    }

    /** How many hits come before this page. */
    int offset() {
        return (page - 1) * size;
    }

    /** Form C, because a Mac sends Hangul decomposed and the index holds it composed. */
    private static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static BigDecimal canonical(BigDecimal price) {
        return new BigDecimal(price.stripTrailingZeros().toPlainString());
    }
}
