package io.shopstream.query;

import io.shopstream.query.health.WarmUp.Questions;
import io.shopstream.query.search.ProductIndexClient;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.SearchQuery;
import java.util.List;

/**
 * Searches that go every way a visitor's can: words of both scripts, half-typed ones, what is not found as typed and therefore is
 * looked for on the other keyboard and as misspelt, with the ranking's script and all facets. Past the cache, or they would
 * warm nothing.
 */
final class FirstSearches implements Questions {

    private static final List<String> TEXTS =
            List.of("", "나이키 검정 반팔", "black shirt", "무신ㅅ", "ㅁㅅㅅ", "dhqjvlt qksvkf", "quxzwv 뷁뷁");

    private final ProductIndexClient index;
    private final ProductSearch search;
    private final ProductSuggest suggest;

    FirstSearches(ProductIndexClient index, ProductSearch search, ProductSuggest suggest) {
        this.index = index;
        this.search = search;
        this.suggest = suggest;
    }

    /** Without an index there is nothing to warm: the first product makes it. */
    @Override
    public void ask() {
        if (index.isThere()) {
            for (String text : TEXTS) {
                search.search(SearchQuery.of(text));
                suggest.suggest(text);
            }
        }
    }
}
