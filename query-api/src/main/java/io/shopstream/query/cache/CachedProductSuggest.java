package io.shopstream.query.cache;

import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.search.Suggestions.SuggestedProduct;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Proposes behind the cache. Proposals depend on the products that they name; another product can join them unannounced, and
 * counts of brands and categories may be of a moment ago. "Nothing" is kept for a moment only, as by the search.
 */
public final class CachedProductSuggest implements ProductSuggest {

    private final ProductSuggest suggest;
    private final CacheAside cache;
    private final CacheTimes times;
    private final Supplier<String> generation;

    /** Asks anew in another generation of the index. */
    public CachedProductSuggest(
            ProductSuggest suggest, CacheAside cache, CacheTimes times, Supplier<String> generation) {
        this.suggest = suggest;
        this.cache = cache;
        this.times = times;
        this.generation = generation;
    }

    @Override
    public Suggestions suggest(String text) {
        if (text.isEmpty()) {
            return suggest.suggest(text); // is nothing, and costs nothing
        }
        Question<Suggestions> question = new Question<>(
                CacheKey.of("suggest", generation.get(), text),
                Suggestions.class,
                CachedProductSuggest::tags,
                found -> found.nothing() ? Life.BRIEF : times.unannouncedLife());
        return cache.get(question, () -> Optional.of(suggest.suggest(text))).orElseThrow();
    }

    private static Set<Tag> tags(Suggestions found) {
        return found.products().stream()
                .map(SuggestedProduct::key)
                .map(Tag::product)
                .collect(Collectors.toUnmodifiableSet());
    }
}
