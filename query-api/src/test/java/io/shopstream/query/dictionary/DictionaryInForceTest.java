package io.shopstream.query.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.query.search.LiveIndex;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DictionaryInForceTest {

    private static final DictionaryVersion FIRST =
            DictionaryVersion.shipped().with(DictionaryName.BRANDS, "새벽별, dawn star");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Supplier<LiveIndex>> index = new AtomicReference<>(() -> live(0));

    @Test
    void theVersionThatTheIndexWasBuiltWithComesInForceWithTheIndex() throws Exception {
        try (DictionaryInForce inForce = follow(FIRST)) {
            askedAgain();
            assertThat(inForce.get().number()).isZero();

            index.set(() -> live(1));

            await().untilAsserted(() -> assertThat(inForce.get()).isEqualTo(FIRST));
        }
    }

    @Test
    void lastVersionStaysWhileTheIndexDoesNotAnswer() throws Exception {
        index.set(() -> live(1));
        try (DictionaryInForce inForce = follow(FIRST)) {
            await().untilAsserted(() -> assertThat(inForce.get()).isEqualTo(FIRST));

            index.set(() -> {
                throw new IllegalStateException("away");
            });
            askedAgain();

            assertThat(inForce.get()).isEqualTo(FIRST);
        }
    }

    @Test
    void versionThatNobodyHasLeavesTheLastOne() throws Exception {
        index.set(() -> live(9));
        try (DictionaryInForce inForce = follow(FIRST)) {
            askedAgain();

            assertThat(inForce.get()).isEqualTo(DictionaryVersion.shipped());
        }
    }

    @Test
    void generationChangesWithTheIndexAndWithTheWords() throws Exception {
        index.set(() -> new LiveIndex("products-v1", 0));
        try (DictionaryInForce inForce = follow(FIRST)) {
            await().untilAsserted(() -> assertThat(inForce.generation()).isEqualTo("products-v1 0"));

            index.set(() -> new LiveIndex("products-v2", 0));
            await().untilAsserted(() -> assertThat(inForce.generation()).isEqualTo("products-v2 0"));

            index.set(() -> new LiveIndex("products-v3", 1));
            await().untilAsserted(() -> assertThat(inForce.generation()).isEqualTo("products-v3 1"));
        }
    }

    /** Answers of the old index end even while the new one's words cannot be had. */
    @Test
    void generationIsOfTheIndexAndOfTheWordsThatAreReallyUsed() throws Exception {
        index.set(() -> new LiveIndex("products-v9", 9));
        try (DictionaryInForce inForce = follow(FIRST)) {
            askedAgain();

            assertThat(inForce.generation()).isEqualTo("products-v9 0");
        }
    }

    private static LiveIndex live(long words) {
        return new LiveIndex("products-v1", words);
    }

    private DictionaryInForce follow(DictionaryVersion only) {
        Dictionaries stored = new OneVersion(only);
        return DictionaryInForce.follow(
                () -> {
                    asked.incrementAndGet();
                    return index.get().get();
                },
                stored,
                Duration.ofMillis(5));
    }

    /** A question that began after now has ended, and the next has begun. */
    private void askedAgain() {
        int before = asked.get();
        await().until(() -> asked.get() >= before + 2);
    }

    /** A store of one version. */
    private record OneVersion(DictionaryVersion only) implements Dictionaries {

        @Override
        public DictionaryVersion newest() {
            return only;
        }

        @Override
        public Optional<DictionaryVersion> version(long number) {
            return Optional.of(only).filter(version -> version.number() == number);
        }

        @Override
        public boolean add(DictionaryVersion version, String changedBy) {
            throw new UnsupportedOperationException("This store does not change.");
        }
    }
}
