package io.shopstream.query.cache;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.query.search.RelatedProducts;
import io.shopstream.query.search.SearchHit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds related products behind the cache. What stands beside a product depends on it and on those that stand there; another one
 * can join them unannounced.
 */
public final class CachedRelatedProducts implements RelatedProducts {

    private final RelatedProducts products;
    private final CacheAside cache;
    private final CacheTimes times;
    private final Supplier<String> generation;

    /** Asks anew in another generation of the index. */
    public CachedRelatedProducts(
            RelatedProducts products, CacheAside cache, CacheTimes times, Supplier<String> generation) {
        this.products = products;
        this.cache = cache;
        this.times = times;
        this.generation = generation;
    }

    @Override
    public Related to(String key, ProductFacts facts) {
        Question<Related> question = new Question<>(
                CacheKey.of("related", generation.get(), new Asked(key, facts.gtin())),
                Related.class,
                found -> tags(key, found),
                found -> times.unannouncedLife());
        return cache.get(question, () -> Optional.of(products.to(key, facts))).orElseThrow();
    }

    private static Set<Tag> tags(String key, Related found) {
        Stream<String> shown =
                Stream.concat(found.same().stream(), found.similar().stream()).map(SearchHit::key);
        return Stream.concat(Stream.of(key), shown).map(Tag::product).collect(Collectors.toUnmodifiableSet());
    }

    /** All of the facts that the answer is found by. */
    private record Asked(String key, @Nullable String gtin) {}
}
