package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.query.MovingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CacheAsideTest {

    private static final CacheKey KEY = CacheKey.of("test", "question");
    private static final Tag TAG = Tag.product("shop.example:1");
    private static final CacheTimes TIMES = CacheStoreContract.TIMES;
    private static final Question<Answered> QUESTION =
            new Question<>(KEY, Answered.class, answer -> Set.of(TAG), answer -> TIMES.announcedLife());

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final InMemoryStore store = new InMemoryStore(TIMES, clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final NearCache near = new NearCache(1_000_000);
    private final CacheAside cache = cache(Duration.ofSeconds(30));
    private final AtomicInteger loads = new AtomicInteger();

    record Answered(String text) {}

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void secondQuestionIsAnsweredFromTheStore() {
        assertThat(ask("first")).contains(new Answered("first"));
        assertThat(ask("second")).contains(new Answered("first"));
        assertThat(loads).hasValue(1);
        assertThat(requests("hit")).isEqualTo(1);
        assertThat(requests("miss")).isEqualTo(1);
    }

    @Test
    void whileChangesAreToldTheThirdQuestionIsAnsweredHere() {
        near.open();
        ask("first");
        ask("second");

        assertThat(ask("third")).contains(new Answered("first"));
        assertThat(requests("near")).isEqualTo(1);

        store.apply(0, 1, Set.of(TAG));
        near.changed(TAG);
        assertThat(ask("fourth")).contains(new Answered("fourth"));
    }

    @Test
    void valueThatCannotBeReadIsLoadedAndWrittenOver() {
        store.keep(
                store.find(KEY).orElseThrow().claim(),
                new Answer("[\"of another version\"]", Set.of(TAG), TIMES.announcedLife()));

        assertThat(ask("new")).contains(new Answered("new"));
        assertThat(ask("newer")).contains(new Answered("new"));
    }

    @Test
    void absentAnswerIsNotKeptAndItsClaimIsFree() {
        assertThat(cache.get(QUESTION, Optional::empty)).isEmpty();

        assertThat(store.answers).isEqualTo(Map.of());
        assertThat(store.find(KEY).orElseThrow().claim().held()).isTrue();
    }

    @Test
    void failureReachesTheCallerAndTheNextQuestionLoadsAgain() {
        assertThatThrownBy(() -> cache.get(QUESTION, () -> {
                    throw new IllegalStateException("down");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down");
        assertThat(ask("up again")).contains(new Answered("up again"));
    }

    @Test
    void staleAnswerIsGivenWhileOneLoadsItAnew() {
        ask("old");
        clock.pass(Duration.ofSeconds(70));
        CountDownLatch mayEnd = new CountDownLatch(1);

        for (int i = 0; i < 5; i++) {
            assertThat(cache.get(QUESTION, () -> loaded("new", mayEnd))).contains(new Answered("old"));
        }
        mayEnd.countDown();

        await().atMost(Duration.ofSeconds(10)).until(() -> ask("never").equals(Optional.of(new Answered("new"))));
        assertThat(loads).hasValue(2);
        assertThat(requests("stale")).isGreaterThanOrEqualTo(5);
        assertThat(refreshes("success")).isEqualTo(1);
    }

    @Test
    void failedRefreshLeavesTheStaleAnswerAndIsTriedAgain() {
        ask("old");
        clock.pass(Duration.ofSeconds(70));
        assertThat(cache.get(QUESTION, () -> {
                    throw new IllegalStateException("down");
                }))
                .contains(new Answered("old"));
        await().atMost(Duration.ofSeconds(10)).until(() -> refreshes("failure") == 1);

        assertThat(ask("new")).contains(new Answered("old"));
        await().atMost(Duration.ofSeconds(10)).until(() -> ask("never").equals(Optional.of(new Answered("new"))));
    }

    @Test
    void invalidatedAnswerIsNotEvenGivenAsStale() {
        ask("old");
        clock.pass(Duration.ofSeconds(70));

        store.apply(0, 1, Set.of(TAG));

        assertThat(ask("new")).contains(new Answered("new"));
    }

    @Test
    void answerOfOneWhoDiedIsNotWaitedForLongerThanItsClaim() {
        store.find(KEY); // by a process that then dies
        Thread waiting = new Thread(() -> ask("by the next"));
        waiting.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        assertThat(loads).hasValue(0);

        clock.pass(TIMES.load());

        await().atMost(Duration.ofSeconds(10)).until(() -> loads.get() == 1);
        assertThat(ask("never")).contains(new Answered("by the next"));
        assertThat(meters.timer("cache.lock.waits").count()).isEqualTo(1);
    }

    @Test
    void patienceEndsAndTheAnswerIsLoadedHereAndKept() {
        store.find(KEY); // by a process that is slow
        try (CacheAside impatient = cache(Duration.ofMillis(50))) {
            assertThat(impatient.get(QUESTION, () -> loaded("by the impatient")))
                    .contains(new Answered("by the impatient"));
        }

        assertThat(ask("never")).contains(new Answered("by the impatient"));
    }

    @Test
    void whileTheStoreIsSilentEachMomentLoadsOnce() {
        store.silent = true;

        assertThat(ask("first")).contains(new Answered("first"));
        assertThat(ask("second")).contains(new Answered("first"));
        clock.pass(BriefMemory.LONGEST);

        assertThat(ask("third")).contains(new Answered("third"));
        assertThat(requests("miss")).isEqualTo(2);
        assertThat(requests("near")).isEqualTo(1);
    }

    @Test
    void answerThatTheStoreLostOnItsWayIsNotLoadedTwiceAMoment() {
        assertThat(cache.get(QUESTION, () -> {
                    store.silent = true;
                    return loaded("first");
                }))
                .contains(new Answered("first"));

        assertThat(ask("second")).contains(new Answered("first"));
        assertThat(loads).hasValue(1);
    }

    private CacheAside cache(Duration patience) {
        return new CacheAside(
                store, near, new ClaimWait(store, patience, Clock.systemUTC(), meters), new BriefMemory(clock), meters);
    }

    private Optional<Answered> ask(String loaded) {
        return cache.get(QUESTION, () -> loaded(loaded));
    }

    private Optional<Answered> loaded(String text) {
        loads.incrementAndGet();
        return Optional.of(new Answered(text));
    }

    private Optional<Answered> loaded(String text, CountDownLatch mayEnd) {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return loaded(text);
    }

    private double requests(String result) {
        return meters.counter("cache.requests", "result", result).count();
    }

    private double refreshes(String outcome) {
        return meters.counter("cache.refreshes", "outcome", outcome).count();
    }
}
