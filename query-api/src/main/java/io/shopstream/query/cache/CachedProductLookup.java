package io.shopstream.query.cache;

import io.shopstream.model.product.ProductKey;
import io.shopstream.query.lookup.PriceHistory;
import io.shopstream.query.lookup.PriceQuery;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import java.util.Optional;
import java.util.Set;

/** Looks up behind the cache. An unknown key is not kept: made-up keys would fill the store, a new product would stay hidden. */
public final class CachedProductLookup implements ProductLookup {

    private final ProductLookup lookup;
    private final CacheAside cache;
    private final CacheTimes times;

    public CachedProductLookup(ProductLookup lookup, CacheAside cache, CacheTimes times) {
        this.lookup = lookup;
        this.cache = cache;
        this.times = times;
    }

    @Override
    public Optional<StoredProduct> product(ProductKey key) {
        return cache.get(question(CacheKey.of("product", key), StoredProduct.class, key), () -> lookup.product(key));
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        return cache.get(
                        question(CacheKey.of("prices", query), PriceHistory.class, query.key()),
                        () -> Optional.of(lookup.prices(query)))
                .orElseThrow();
    }

    private <T> Question<T> question(CacheKey key, Class<T> type, ProductKey product) {
        return new Question<>(
                key, type, answer -> Set.of(Tag.product(product.toString())), answer -> times.announcedLife());
    }
}
