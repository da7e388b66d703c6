package io.shopstream.query.http;

import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchSort;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of {@code /search}. */
final class SearchParameters {

    static final Set<String> NAMES = Set.of(
            "q", "brand", "category", "shop", "minPrice", "maxPrice", "currency", "inStock", "sort", "page", "size");

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_BRANDS = 20;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");
    private static final int STANDARD_SIZE = 24;
    private static final int GREATEST_SIZE = 100;

    private static final Map<String, SearchSort> SORTS = sorts();

    private SearchParameters() {}

    static SearchQuery read(Map<String, List<String>> given) {
        QueryParameters parameters = new QueryParameters(given).only(NAMES);
        String text = parameters.typed("q", LONGEST_TEXT);
        List<String> brands = parameters.texts("brand", MOST_BRANDS, LONGEST_TEXT);
        String category = parameters.text("category", LONGEST_TEXT);
        String shop = parameters.matching("shop", "[a-z0-9._-]{1,253}", "a shop's host, such as shop.example");
        BigDecimal minPrice = parameters.amount("minPrice", MOST_MONEY);
        BigDecimal maxPrice = parameters.amount("maxPrice", MOST_MONEY);
        String currency = parameters.matching("currency", "[A-Z]{3}", "an ISO 4217 code, such as KRW");
        boolean inStock = parameters.flag("inStock");
        SearchSort sort = parameters.choice("sort", SORTS, SearchSort.RELEVANCE);
        int page = parameters.whole("page", 1, 1, SearchQuery.DEEPEST);
        int size = parameters.whole("size", STANDARD_SIZE, 1, GREATEST_SIZE);
        if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
            parameters.wrong("minPrice", "is greater than maxPrice: expected minPrice up to maxPrice.");
        }
        if ((long) page * size > SearchQuery.DEEPEST) {
            parameters.wrong(
                    "page",
                    "times size is " + (long) page * size + ": expected at most " + SearchQuery.DEEPEST
                            + "; narrow the search instead.");
        }
        parameters.check();
        return new SearchQuery(text, brands, category, shop, minPrice, maxPrice, currency, inStock, sort, page, size);
    }

    private static Map<String, SearchSort> sorts() {
        Map<String, SearchSort> sorts = new LinkedHashMap<>();
        Arrays.stream(SearchSort.values()).forEach(sort -> sorts.put(sort.parameter(), sort));
        return sorts;
    }
}
