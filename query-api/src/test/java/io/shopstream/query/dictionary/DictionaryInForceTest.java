package io.shopstream.query.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    private final AtomicReference<Supplier<Long>> index = new AtomicReference<>(() -> 0L);

    @Test
    void theVersionThatTheIndexWasBuiltWithComesInForceWithTheIndex() throws Exception {
        try (DictionaryInForce inForce = follow(FIRST)) {
            askedAgain();
            assertThat(inForce.get().number()).isZero();

            index.set(() -> 1L);

            await().untilAsserted(() -> assertThat(inForce.get()).isEqualTo(FIRST));
        }
    }

    @Test
    void lastVersionStaysWhileTheIndexDoesNotAnswer() throws Exception {
        index.set(() -> 1L);
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
        index.set(() -> 9L);
        try (DictionaryInForce inForce = follow(FIRST)) {
            askedAgain();

            assertThat(inForce.get()).isEqualTo(DictionaryVersion.shipped());
        }
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
