package io.shopstream.query.cache;

import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Searches behind the cache. A page depends on the products that it shows and on the brands and the category that it was
 * asked for. Without either, a product can join the list unannounced, and the page is kept for a shorter time. "Nothing
 * found" is kept for a moment only: what a shopper misses may be indexed a second later.
 */
public final class CachedProductSearch implements ProductSearch {

    private final ProductSearch search;
    private final CacheAside cache;
    private final CacheTimes times;
    private final Supplier<String> generation;

    /** Asks anew in another generation of the index. */
    public CachedProductSearch(ProductSearch search, CacheAside cache, CacheTimes times, Supplier<String> generation) {
        this.search = search;
        this.cache = cache;
        this.times = times;
        this.generation = generation;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        Question<SearchPage> question = new Question<>(
                CacheKey.of("search", generation.get(), query),
                SearchPage.class,
                page -> tags(query, page),
                page -> page.total() == 0 ? Life.BRIEF : life(query));
        return cache.get(question, () -> Optional.of(search.search(query))).orElseThrow();
    }

    private static Set<Tag> tags(SearchQuery query, SearchPage page) {
        Set<Tag> tags = asked(query);
        page.hits().forEach(hit -> tags.add(Tag.product(hit.key())));
        return tags;
    }

    private Life life(SearchQuery query) {
        return asked(query).isEmpty() ? times.unannouncedLife() : times.announcedLife();
    }

    private static Set<Tag> asked(SearchQuery query) {
        Set<Tag> tags = new HashSet<>();
        query.filters().brands().forEach(brand -> tags.add(Tag.brand(brand)));
        String category = query.filters().category();
        if (category != null) {
            tags.add(Tag.category(category));
        }
        return tags;
    }
}
