package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cache relies on, whatever the answers rest in. */
abstract class CacheStoreContract {

    static final CacheTimes TIMES = new CacheTimes(
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2));

    private static final CacheKey KEY = CacheKey.of("test", "question");
    private static final CacheKey OTHER = CacheKey.of("test", "other question");
    private static final Tag NIKE = Tag.brand("Nike");
    private static final Tag JEANS = Tag.product("shop.example:7001");

    private CacheStore store;
    private Invalidation invalidation;

    abstract CacheStore store();

    abstract Invalidation invalidation();

    @BeforeEach
    void open() {
        store = store();
        invalidation = invalidation();
    }

    @Test
    void keptAnswerIsFoundWithItsTags() {
        store.keep(find(KEY).claim(), answer("답", NIKE, JEANS));

        Kept kept = find(KEY).kept().orElseThrow();

        assertThat(kept.json()).isEqualTo("답");
        assertThat(kept.tags()).containsExactlyInAnyOrder(NIKE, JEANS, Tag.EVERYTHING);
        assertThat(kept.freshFor()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(find(KEY).claim().held()).isFalse();
    }

    @Test
    void ofThoseWhoMissOneHasTheClaim() {
        Finding first = find(KEY);
        Finding second = find(KEY);

        assertThat(first.claim().held()).isTrue();
        assertThat(second.isAwaited()).isTrue();
        store.release(second.claim());
        assertThat(find(KEY).isAwaited()).isTrue();
        store.release(first.claim());
        assertThat(find(KEY).claim().held()).isTrue();
    }

    @Test
    void claimOfOneWhoDiedLapses() {
        find(KEY);

        await().atMost(Duration.ofSeconds(10)).until(() -> find(KEY).claim().held());
    }

    @Test
    void staleAnswerIsFoundByAllAndToBeLoadedByOne() {
        store.keep(find(KEY).claim(), new Answer("old", Set.of(Tag.EVERYTHING), new Life(ms(1), ms(60_000))));
        await().atMost(Duration.ofSeconds(10)).until(() -> find(KEY).claim().held());

        Finding second = find(KEY);

        assertThat(second.kept().orElseThrow().fresh()).isFalse();
        assertThat(second.kept().orElseThrow().json()).isEqualTo("old");
        assertThat(second.claim().held()).isFalse();
    }

    @Test
    void changeEndsTheAnswersThatBearItsTagAndNoOther() {
        store.keep(find(KEY).claim(), answer("shows the jeans", NIKE, JEANS));
        store.keep(find(OTHER).claim(), answer("shows others", NIKE));

        assertThat(invalidation.apply(0, 1, Set.of(JEANS, Tag.brand("unknown"))))
                .isTrue();

        assertThat(find(KEY).kept()).isEmpty();
        assertThat(find(OTHER).kept().orElseThrow().json()).isEqualTo("shows others");
    }

    @Test
    void staleAnswerEndsWithAChangeToo() {
        store.keep(find(KEY).claim(), new Answer("old", Set.of(JEANS), new Life(ms(1), ms(60_000))));

        invalidation.apply(0, 1, Set.of(JEANS));

        assertThat(find(KEY).kept()).isEmpty();
    }

    @Test
    void loadThatBeganBeforeTheChangeIsNotKept() {
        Claim claim = find(KEY).claim();
        invalidation.apply(0, 1, Set.of(JEANS));

        store.keep(claim, answer("from before", JEANS));

        assertThat(find(KEY).kept()).isEmpty();
        assertThat(find(KEY).isAwaited()).as("the claim is free for another").isTrue();
    }

    @Test
    void answerIsKeptBrieflyUntilTheStoresHaveSettled() {
        invalidation.apply(0, 1, Set.of(JEANS));

        Duration first = await().atMost(Duration.ofSeconds(10)).until(this::keptFor, kept -> !kept.isZero());
        assertThat(first).isLessThanOrEqualTo(Life.BRIEF.fresh());
        await().atMost(Duration.ofSeconds(10)).until(this::keptFor, kept -> kept.compareTo(ms(50_000)) > 0);
    }

    @Test
    void loadThatTookLongerThanChangesAreRememberedIsNotKept() {
        Claim claim = find(KEY).claim();
        Claim slow =
                new Claim(KEY, claim.token(), claim.began() - TIMES.settle().toNanos() / 1_000, true);

        store.keep(slow, answer("too late", JEANS));

        assertThat(find(KEY).kept()).isEmpty();
    }

    @Test
    void positionsGoForwardUntilARestart() {
        assertThat(invalidation.positions()).contains(Map.of());
        invalidation.apply(0, 7, Set.of());
        invalidation.apply(1, 4, Set.of());
        invalidation.apply(0, 5, Set.of());
        assertThat(invalidation.positions()).contains(Map.of(0, 7L, 1, 4L));
        store.keep(find(KEY).claim(), answer("any", JEANS));

        assertThat(invalidation.restart(Map.of(0, 2L))).isTrue();

        assertThat(invalidation.positions()).contains(Map.of(0, 2L));
        assertThat(find(KEY).kept()).isEmpty();
    }

    @Test
    void manyTagsAreInvalidatedAtOnce() {
        Set<Tag> tags = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            tags.add(Tag.product("shop.example:" + i));
        }
        store.keep(find(KEY).claim(), answer("one of them", Tag.product("shop.example:999")));

        assertThat(invalidation.apply(0, 1_000, tags)).isTrue();

        assertThat(find(KEY).kept()).isEmpty();
        assertThat(invalidation.positions()).contains(Map.of(0, 1_000L));
    }

    /** How long an answer that is kept now is fresh; zero where it is over already. */
    private Duration keptFor() {
        store.keep(find(KEY).claim(), answer("may be from before", JEANS));
        return find(KEY).kept().map(Kept::freshFor).orElse(Duration.ZERO);
    }

    private Finding find(CacheKey key) {
        return store.find(key).orElseThrow();
    }

    private static Answer answer(String json, Tag... tags) {
        Set<Tag> all = new HashSet<>(Set.of(tags));
        all.add(Tag.EVERYTHING);
        return new Answer(json, all, TIMES.announcedLife());
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
