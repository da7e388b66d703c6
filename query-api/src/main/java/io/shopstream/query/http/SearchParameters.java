package io.shopstream.query.http;

import io.shopstream.query.search.PageCursor;
import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchQuery.Page;
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
            "q",
            "brand",
            "category",
            "shop",
            "colour",
            "sizeLabel",
            "minPrice",
            "maxPrice",
            "currency",
            "minDiscount",
            "inStock",
            "sort",
            "page",
            "size",
            "after",
            "explain");

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CURSOR = 1_000;
    private static final int MOST_VALUES = 20;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");
    private static final int STANDARD_SIZE = 24;
    private static final int GREATEST_SIZE = 100;

    private static final Map<String, SearchSort> SORTS = sorts();

    private SearchParameters() {}

    static SearchQuery read(Map<String, List<String>> given) {
        QueryParameters parameters = new QueryParameters(given).only(NAMES);
        String text = parameters.typed("q", LONGEST_TEXT);
        ProductFilters filters = filters(parameters);
        SearchSort sort = parameters.choice("sort", SORTS, SearchSort.RELEVANCE);
        Page page = page(parameters);
        boolean explained = parameters.flag("explain");
        parameters.check();
        return new SearchQuery(text, filters, sort, page, explained);
    }

    private static ProductFilters filters(QueryParameters parameters) {
        return new ProductFilters(
                parameters.texts("brand", MOST_VALUES, LONGEST_TEXT),
                parameters.text("category", LONGEST_TEXT),
                parameters.matching("shop", "[a-z0-9._-]{1,253}", "a shop's host, such as shop.example"),
                parameters.texts("colour", MOST_VALUES, LONGEST_TEXT),
                parameters.texts("sizeLabel", MOST_VALUES, LONGEST_TEXT),
                price(parameters),
                parameters.wholeOrNull("minDiscount", 1, 99),
                parameters.flag("inStock"));
    }

    private static PriceBounds price(QueryParameters parameters) {
        BigDecimal least = parameters.amount("minPrice", MOST_MONEY);
        BigDecimal most = parameters.amount("maxPrice", MOST_MONEY);
        if (least != null && most != null && least.compareTo(most) > 0) {
            parameters.wrong("minPrice", "is greater than maxPrice: expected minPrice up to maxPrice.");
        }
        return new PriceBounds(
                least, most, parameters.matching("currency", "[A-Z]{3}", "an ISO 4217 code, such as KRW"));
    }

    private static Page page(QueryParameters parameters) {
        int number = parameters.whole("page", 1, 1, SearchQuery.DEEPEST);
        int size = parameters.whole("size", STANDARD_SIZE, 1, GREATEST_SIZE);
        PageCursor after =
                parameters.parsed("after", "the value of 'next' in an answer", LONGEST_CURSOR, PageCursor::new);
        boolean deep = (long) number * size > SearchQuery.DEEPEST;
        if (deep) {
            parameters.wrong(
                    "page",
                    "times size is " + (long) number * size + ": expected at most " + SearchQuery.DEEPEST
                            + "; go on with 'after', or narrow the search.");
        }
        if (after != null && number != 1) {
            parameters.wrong("page", "is given together with after: expected one of them.");
        }
        return deep || after != null ? new Page(1, size, after) : new Page(number, size, null);
    }

    private static Map<String, SearchSort> sorts() {
        Map<String, SearchSort> sorts = new LinkedHashMap<>();
        Arrays.stream(SearchSort.values()).forEach(sort -> sorts.put(sort.parameter(), sort));
        return sorts;
    }
}
