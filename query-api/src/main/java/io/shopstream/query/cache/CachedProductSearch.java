package io.shopstream.query.cache;

import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import java.util.Optional;

/** Searches behind the cache. "Nothing found" is not kept: what a shopper misses may be indexed a second later. */
public final class CachedProductSearch implements ProductSearch {

    private final ProductSearch search;
    private final CacheAside cache;

    public CachedProductSearch(ProductSearch search, CacheAside cache) {
        this.search = search;
        this.cache = cache;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return cache.get(
                        CacheKey.of("search", query),
                        SearchPage.class,
                        page -> page.total() > 0,
                        () -> Optional.of(search.search(query)))
                .orElseThrow();
    }
}
