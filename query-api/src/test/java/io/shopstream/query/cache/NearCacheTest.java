package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearCacheTest {

    private static final CacheKey KEY = CacheKey.of("test", "question");
    private static final Tag TAG = Tag.product("shop.example:1");
    private static final Kept KEPT = new Kept("{}", Duration.ofMinutes(1), Set.of(TAG));

    private final NearCache near = new NearCache(100_000);

    @Test
    void givesNothingBeforeRedisTellsOfChanges() {
        near.put(KEY, "answer", KEPT, near.moment());

        assertThat(near.get(KEY, String.class)).isEmpty();
    }

    @Test
    void givesAnAnswerUntilOneOfItsTagsChanges() {
        near.open();
        near.put(KEY, "answer", KEPT, near.moment());
        near.changed(Tag.product("shop.example:2"));
        assertThat(near.get(KEY, String.class)).contains("answer");

        near.changed(TAG);

        assertThat(near.get(KEY, String.class)).isEmpty();
    }

    @Test
    void newsThatOvertakesItsAnswerCounts() {
        near.open();
        long beforeTheAnswerWasRead = near.moment();
        near.changed(TAG);

        near.put(KEY, "old answer", KEPT, beforeTheAnswerWasRead);

        assertThat(near.get(KEY, String.class)).isEmpty();
    }

    @Test
    void whatWasPutBeforeALossIsGoneAfterIt() {
        near.open();
        near.put(KEY, "answer", KEPT, near.moment());

        near.close();
        assertThat(near.get(KEY, String.class)).isEmpty();
        near.open();
        assertThat(near.get(KEY, String.class)).isEmpty();

        near.put(KEY, "new answer", KEPT, near.moment());
        assertThat(near.get(KEY, String.class)).contains("new answer");
    }

    @Test
    void clearingDoesNotOpen() {
        near.open();
        near.put(KEY, "answer", KEPT, near.moment());
        near.clear();
        assertThat(near.get(KEY, String.class)).isEmpty();
        assertThat(near.isOpen()).isTrue();

        near.close();
        near.clear();
        assertThat(near.isOpen()).isFalse();
    }

    @Test
    void tooManyChangesEndEverything() {
        near.open();
        near.put(KEY, "answer", KEPT, near.moment());
        for (int i = 0; i < NearCache.MOST_CHANGES; i++) {
            near.changed(Tag.product("shop.example:other-" + i));
        }
        assertThat(near.get(KEY, String.class)).contains("answer");

        near.changed(Tag.product("shop.example:one-more"));

        assertThat(near.get(KEY, String.class)).isEmpty();
    }

    @Test
    void holdsNoMoreThanItsBytes() {
        near.open();
        Kept large = new Kept("x".repeat(10_000), Duration.ofMinutes(1), Set.of(TAG));
        for (int i = 0; i < 50; i++) {
            near.put(CacheKey.of("test", i), "answer", large, near.moment());
        }

        assertThat(IntStream.range(0, 50)
                        .filter(i ->
                                near.get(CacheKey.of("test", i), String.class).isPresent())
                        .count())
                .isEqualTo(4);
    }

    @Test
    void withoutBytesItHoldsNothing() {
        NearCache none = new NearCache(0);
        none.open();
        none.put(KEY, "answer", KEPT, none.moment());

        assertThat(none.get(KEY, String.class)).isEmpty();
    }
}
