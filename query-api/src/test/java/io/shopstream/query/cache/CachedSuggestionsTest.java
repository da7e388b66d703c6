package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.query.search.Facets.FacetCount;
import io.shopstream.query.search.RelatedProducts.Related;
import io.shopstream.query.search.SearchHit;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.search.Suggestions.SuggestedProduct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is proposed, and what stands beside a product. */
class CachedSuggestionsTest {

    private static final CacheTimes TIMES = CacheStoreContract.TIMES;
    private static final String JEANS = "shop.example:7001";
    private static final String SHIRT = "shop.example:7002";

    private final InMemoryStore store = new InMemoryStore(TIMES, Clock.systemUTC());
    private final CacheAside cache = new CacheAside(
            store,
            new NearCache(0),
            new ClaimWait(store, Duration.ofSeconds(5), Clock.systemUTC(), new SimpleMeterRegistry()),
            new BriefMemory(Clock.systemUTC()),
            new SimpleMeterRegistry());
    private final List<String> asked = new ArrayList<>();
    private String generation = "products-v1 0";
    private Suggestions proposals = new Suggestions(
            List.of(new FacetCount("나이키", 2)), List.of(), List.of(new SuggestedProduct(JEANS, "청바지", "나이키")));
    private Related beside = new Related(List.of(hit(SHIRT)), List.of());
    private final CachedProductSuggest suggest = new CachedProductSuggest(
            text -> {
                asked.add(text);
                return proposals;
            },
            cache,
            TIMES,
            () -> generation);
    private final CachedRelatedProducts related = new CachedRelatedProducts(
            (key, facts) -> {
                asked.add(key + " " + facts.gtin());
                return beside;
            },
            cache,
            TIMES,
            () -> generation);

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void proposalsAreFoundOnceAndEndWithAProductThatTheyName() {
        assertThat(suggest.suggest("나")).isEqualTo(proposals);
        assertThat(suggest.suggest("나")).isEqualTo(proposals);
        suggest.suggest("나이");
        assertThat(asked).containsExactly("나", "나이");
        assertThat(store.answers.values()).allSatisfy(kept -> {
            assertThat(kept.tags()).isEqualTo(Set.of(Tag.EVERYTHING, Tag.product(JEANS)));
            assertThat(kept.staleFor()).isEqualTo(TIMES.unannouncedLife().stale());
        });

        store.apply(0, 1, Set.of(Tag.product(JEANS)));

        suggest.suggest("나");
        assertThat(asked).containsExactly("나", "나이", "나");
    }

    @Test
    void nothingIsKeptForAMomentAndAnEmptyTextNotAtAll() {
        proposals = Suggestions.NONE;

        suggest.suggest("ㅋㅋㅋ");
        assertThat(store.answers.values())
                .singleElement()
                .satisfies(kept -> assertThat(kept.staleFor()).isZero());

        suggest.suggest("");
        assertThat(store.answers).hasSize(1);
    }

    @Test
    void whatStandsBesideAProductIsFoundOnceAndEndsWithAnyOfThem() {
        assertThat(related.to(JEANS, facts("4006381333931"))).isEqualTo(beside);
        assertThat(related.to(JEANS, facts("4006381333931"))).isEqualTo(beside);
        assertThat(asked).containsExactly(JEANS + " 4006381333931");
        assertThat(store.answers.values())
                .singleElement()
                .satisfies(kept -> assertThat(kept.tags())
                        .isEqualTo(Set.of(Tag.EVERYTHING, Tag.product(JEANS), Tag.product(SHIRT))));

        for (String key : List.of(JEANS, SHIRT)) {
            asked.clear();
            store.apply(0, 1, Set.of(Tag.product(key)));
            related.to(JEANS, facts("4006381333931"));
            assertThat(asked).as(key).hasSize(1);
        }
    }

    @Test
    void bothEndWithTheIndexThatTheyAreOf() {
        suggest.suggest("나");
        related.to(JEANS, facts(null));

        generation = "products-v2 0";
        suggest.suggest("나");
        related.to(JEANS, facts(null));

        assertThat(asked).containsExactly("나", JEANS + " null", "나", JEANS + " null");
    }

    @Test
    void anotherGtinIsAnotherQuestion() {
        related.to(JEANS, facts("4006381333931"));
        related.to(JEANS, facts(null));

        assertThat(asked).containsExactly(JEANS + " 4006381333931", JEANS + " null");
    }

    private static ProductFacts facts(@Nullable String gtin) {
        return ProductFacts.builder().name("청바지").gtin(gtin).build();
    }

    private static SearchHit hit(String key) {
        return new SearchHit(
                key,
                "shop.example",
                "셔츠",
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
