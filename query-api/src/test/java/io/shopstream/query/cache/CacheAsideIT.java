package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two caches that share nothing but a real Redis, as two processes would. */
class CacheAsideIT {

    private static final CacheTimes TIMES = new CacheTimes(
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(50));
    private static final Tag TAG = Tag.product("shop.example:1");
    private static final Question<String> QUESTION = new Question<>(
            CacheKey.of("test", 1), String.class, answer -> Set.of(TAG), answer -> TIMES.announcedLife());

    private final AtomicInteger loads = new AtomicInteger();
    private TestRedis redis;
    private ApiProcess one;
    private ApiProcess other;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        redis = TestRedis.start(folder);
        one = new ApiProcess(redis);
        other = new ApiProcess(redis);
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void thousandQuestionsToTwoProcessesAreOneLoad() throws Exception {
        int threads = 1_000;
        CountDownLatch asked = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                ApiProcess process = i % 2 == 0 ? one : other;
                answers.add(pool.submit(() -> {
                    asked.countDown();
                    return process.cache.get(QUESTION, () -> loaded(asked));
                }));
            }
            for (Future<Optional<String>> answer : answers) {
                assertThat(answer.get()).contains("answer 1");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void changeThatOneAppliesEndsWhatTheOtherHasNear() {
        other.awaitNear(QUESTION);

        assertThat(one.invalidation.apply(0, 1, Set.of(TAG))).isTrue();

        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        other.cache.get(QUESTION, () -> Optional.of("changed")).equals(Optional.of("changed")));
    }

    @Test
    void nothingOlderThanAMomentIsGivenWhileRedisIsAwayNorAfterItIsBack() throws IOException {
        one.awaitNear(QUESTION);
        redis.stop();
        await().atMost(Duration.ofSeconds(10)).until(() -> !one.near.isOpen());
        await().atMost(BriefMemory.LONGEST.multipliedBy(3))
                .until(() -> one.cache
                        .get(QUESTION, () -> Optional.of("without Redis"))
                        .equals(Optional.of("without Redis")));

        redis.startAgain(); // it remembers the answer, which is valid still
        TestRedis.awaitAnswer(other.link);
        assertThat(other.invalidation.apply(0, 1, Set.of(TAG))).isTrue();
        TestRedis.awaitAnswer(one.link);
        assertThat(one.cache.get(QUESTION, () -> Optional.of("changed meanwhile")))
                .contains("changed meanwhile");

        Question<String> anew = new Question<>(
                CacheKey.of("test", 2), String.class, answer -> Set.of(Tag.product("2")), QUESTION.life());
        one.awaitNear(anew);
        assertThat(other.invalidation.apply(0, 2, Set.of(Tag.product("2")))).isTrue();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        one.cache.get(anew, () -> Optional.of("changed again")).equals(Optional.of("changed again")));
    }

    @Test
    void emptyingRedisEmptiesTheNearCache() {
        one.awaitNear(QUESTION);

        other.link.ask(commands -> commands.flushall());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> one.cache.get(QUESTION, () -> Optional.of("anew")).equals(Optional.of("anew")));
    }

    /** Ends once all have asked, and the process that does not load has asked Redis. */
    private Optional<String> loaded(CountDownLatch asked) {
        await().atMost(Duration.ofSeconds(30)).until(() -> asked.getCount() == 0 && scripts() > 1);
        return Optional.of("answer " + loads.incrementAndGet());
    }

    private long scripts() {
        Matcher calls = Pattern.compile("cmdstat_eval:calls=(\\d+)")
                .matcher(one.link.ask(commands -> commands.info("commandstats")).orElse(""));
        return calls.find() ? Long.parseLong(calls.group(1)) : 0;
    }

    /** What one process has of the cache. */
    private static final class ApiProcess implements AutoCloseable {

        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final NearCache near = new NearCache(1_000_000);
        private final RedisLink link;
        private final CacheAside cache;
        private final Invalidation invalidation;

        ApiProcess(TestRedis redis) {
            link = redis.link(near);
            cache = CacheAside.in(link, near, TIMES, Clock.systemUTC(), meters);
            invalidation = new RedisInvalidation(link, TIMES, meters);
        }

        void awaitNear(Question<String> question) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                double before = near();
                assertThat(cache.get(question, () -> Optional.of("old"))).contains("old");
                return near() > before;
            });
        }

        double near() {
            return meters.counter("cache.requests", "result", "near").count();
        }

        @Override
        public void close() {
            cache.close();
            link.close();
        }
    }
}
