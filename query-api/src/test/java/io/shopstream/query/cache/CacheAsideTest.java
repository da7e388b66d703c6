package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CacheAsideTest {

    private static final CacheKey KEY = CacheKey.of("test", "question");

    private final InMemoryStore store = new InMemoryStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CacheAside cache =
            new CacheAside(store, new TimeToLive(Duration.ofMinutes(5), new Random(1)), meters);
    private final AtomicInteger loads = new AtomicInteger();

    record Answer(String text) {}

    @Test
    void secondQuestionIsAnsweredFromTheStore() {
        assertThat(ask("first")).contains(new Answer("first"));
        assertThat(ask("second")).contains(new Answer("first"));
        assertThat(loads).hasValue(1);
        assertThat(meters.counter("cache.requests", "result", "hit").count()).isEqualTo(1);
        assertThat(meters.counter("cache.requests", "result", "miss").count()).isEqualTo(1);
    }

    @Test
    void valueThatCannotBeReadIsLoadedAndWrittenOver() {
        store.values.put(KEY.text(), "[\"of another version\"]");

        assertThat(ask("new")).contains(new Answer("new"));
        assertThat(store.values).containsExactlyEntriesOf(Map.of(KEY.text(), "{\"text\":\"new\"}"));
    }

    @Test
    void whatIsNotWorthKeepingIsLoadedAgain() {
        cache.get(KEY, Answer.class, answer -> false, () -> Optional.of(new Answer("empty")));

        assertThat(store.values).isEmpty();
    }

    @Test
    void absentAnswerIsNotKept() {
        assertThat(cache.get(KEY, Answer.class, answer -> true, Optional::empty))
                .isEmpty();
        assertThat(store.values).isEmpty();
    }

    @Test
    void failureReachesTheCallerAndTheNextQuestionLoadsAgain() {
        assertThatThrownBy(() -> cache.get(KEY, Answer.class, answer -> true, () -> {
                    throw new IllegalStateException("down");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down");
        assertThat(ask("up again")).contains(new Answer("up again"));
    }

    @Test
    void hundredThreadsWithOneQuestionLoadOnce() throws Exception {
        int threads = 100;
        CountDownLatch ready = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<Answer>>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return ask("shared");
                }));
            }
            for (Future<Optional<Answer>> answer : answers) {
                assertThat(answer.get()).contains(new Answer("shared"));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(loads).hasValue(1);
    }

    private Optional<Answer> ask(String loaded) {
        return cache.get(KEY, Answer.class, answer -> true, () -> {
            loads.incrementAndGet();
            return Optional.of(new Answer(loaded));
        });
    }
}
