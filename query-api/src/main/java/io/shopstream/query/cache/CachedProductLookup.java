package io.shopstream.query.cache;

import io.shopstream.model.product.ProductKey;
import io.shopstream.query.lookup.PriceHistory;
import io.shopstream.query.lookup.PriceQuery;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import java.util.Optional;

/** Looks up behind the cache. An unknown key is not kept: made-up keys would fill the store, a new product would stay hidden. */
public final class CachedProductLookup implements ProductLookup {

    private final ProductLookup lookup;
    private final CacheAside cache;

    public CachedProductLookup(ProductLookup lookup, CacheAside cache) {
        this.lookup = lookup;
        this.cache = cache;
    }

    @Override
    public Optional<StoredProduct> product(ProductKey key) {
        return cache.get(CacheKey.of("product", key), StoredProduct.class, product -> true, () -> lookup.product(key));
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        return cache.get(
                        CacheKey.of("prices", query),
                        PriceHistory.class,
                        history -> true,
                        () -> Optional.of(lookup.prices(query)))
                .orElseThrow();
    }
}
