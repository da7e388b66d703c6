package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.query.search.Facets;
import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.SearchHit;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.Understood;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedProductSearchTest {

    private static final CacheTimes TIMES = CacheStoreContract.TIMES;

    private final InMemoryStore store = new InMemoryStore(TIMES, Clock.systemUTC());
    private final CacheAside cache = new CacheAside(
            store,
            new NearCache(0),
            new ClaimWait(store, Duration.ofSeconds(5), Clock.systemUTC(), new SimpleMeterRegistry()),
            new BriefMemory(Clock.systemUTC()),
            new SimpleMeterRegistry());
    private String generation = "products-v1 0";
    private SearchPage found = page(hit("shop.example:7001"), hit("shop.example:7002"));
    private final CachedProductSearch search = new CachedProductSearch(query -> found, cache, TIMES, () -> generation);

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void pageBearsWhatItShowsAndWhatItWasAskedFor() {
        search.search(query(List.of("Nike", "모노룸"), "바지"));

        assertThat(kept().tags())
                .containsExactlyInAnyOrder(
                        Tag.EVERYTHING,
                        Tag.product("shop.example:7001"),
                        Tag.product("shop.example:7002"),
                        Tag.brand("nike"),
                        Tag.brand("모노룸"),
                        Tag.category("바지"));
        assertThat(kept().staleFor()).isEqualTo(TIMES.announcedLife().stale());
    }

    @Test
    void pageThatAProductJoinsUnannouncedIsKeptShorter() {
        search.search(query(List.of(), null));

        assertThat(kept().tags())
                .isEqualTo(Set.of(Tag.EVERYTHING, Tag.product("shop.example:7001"), Tag.product("shop.example:7002")));
        assertThat(kept().staleFor()).isEqualTo(TIMES.unannouncedLife().stale());
    }

    @Test
    void nothingFoundIsKeptForAMoment() {
        found = page();

        search.search(query(List.of("Nike"), null));

        assertThat(kept().staleFor()).isEqualTo(Duration.ZERO);
    }

    @Test
    void newProductOfABrandEndsTheListsOfTheBrandOnly() {
        search.search(query(List.of("Nike"), null));
        search.search(query(List.of("Adidas"), null));
        SearchPage before = found;
        found = page(hit("shop.example:7003"));

        store.apply(0, 1, Set.of(Tag.product("shop.example:7003"), Tag.brand("NIKE")));

        assertThat(search.search(query(List.of("Nike"), null))).isEqualTo(found);
        assertThat(search.search(query(List.of("Adidas"), null))).isEqualTo(before);
    }

    @Test
    void listsEndWithTheIndexThatTheyAreOf() {
        search.search(query(List.of("Nike"), null));
        found = page(hit("shop.example:7003"));

        generation = "products-v2 1";

        assertThat(search.search(query(List.of("Nike"), null))).isEqualTo(found);
    }

    private InMemoryStore.Entry kept() {
        assertThat(store.answers).hasSize(1);
        return store.answers.values().iterator().next();
    }

    private static SearchQuery query(List<String> brands, @Nullable String category) {
        return SearchQuery.everything()
                .with(new ProductFilters(brands, category, null, List.of(), List.of(), PriceBounds.NONE, null, false));
    }

    private static SearchPage page(SearchHit... hits) {
        return new SearchPage(hits.length, 1, 24, List.of(hits), null, Facets.NONE, Understood.AS_TYPED);
    }

    private static SearchHit hit(String key) {
        return new SearchHit(
                key,
                "shop.example",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                Instant.EPOCH,
                null);
    }
}
