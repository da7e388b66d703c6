package io.shopstream.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InMemoryFrontierTest {

    private static final InMemoryFrontier.Bounds NO_BOUNDS = new InMemoryFrontier.Bounds(0, 100, 1_000);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T00:00:00Z"));

    @Test
    void addressIsTakenOnceHoweverOftenItIsOffered() throws InterruptedException {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 1);

        assertThat(frontier.offer(target("https://a.example/1", 0))).isTrue();
        assertThat(frontier.offer(target("https://a.example/1", 3))).isFalse();

        Target taken = frontier.take().orElseThrow();
        finish(frontier, taken);
        assertThat(taken).isEqualTo(target("https://a.example/1", 0));
        assertThat(frontier.take()).isEmpty();
    }

    @Test
    void pageBelowTheDepthBoundIsLeftOut() {
        Frontier frontier = frontier(new InMemoryFrontier.Bounds(0, 2, 1_000), Duration.ZERO, 1);

        assertThat(frontier.offer(target("https://a.example/2", 2))).isTrue();
        assertThat(frontier.offer(target("https://a.example/3", 3))).isFalse();
    }

    @Test
    void shopThatMakesUpLinksWithoutEndIsBounded() {
        Frontier frontier = frontier(new InMemoryFrontier.Bounds(0, 100, 2), Duration.ZERO, 1);

        assertThat(frontier.offer(target("https://a.example/1", 0))).isTrue();
        assertThat(frontier.offer(target("https://a.example/2", 0))).isTrue();
        assertThat(frontier.offer(target("https://a.example/3", 0))).isFalse();
    }

    @Test
    void crawlEndsWithTheLastPageOfItsBudget() throws InterruptedException {
        Frontier frontier = frontier(new InMemoryFrontier.Bounds(1, 100, 1_000), Duration.ZERO, 1);
        frontier.offer(target("https://a.example/1", 0));
        frontier.offer(target("https://a.example/2", 0));

        finish(frontier, frontier.take().orElseThrow());

        assertThat(frontier.take()).isEmpty();
        assertThat(frontier.waiting()).isEqualTo(1);
    }

    @Test
    void furtherAttemptDoesNotCountAgainstTheBudget() throws InterruptedException {
        Frontier frontier = frontier(new InMemoryFrontier.Bounds(1, 100, 1_000), Duration.ZERO, 1);
        frontier.offer(target("https://a.example/1", 0));

        Target first = frontier.take().orElseThrow();
        frontier.release(first);
        frontier.retry(first, clock.instant());

        assertThat(frontier.take()).contains(first.again());
    }

    @Test
    void nextPageOfAShopWaitsForItsDelayWhileOtherShopsGoOn() throws Exception {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ofSeconds(5), 1);
        frontier.offer(target("https://a.example/1", 0));
        frontier.offer(target("https://a.example/2", 0));
        frontier.offer(target("https://b.example/1", 0));

        finish(frontier, frontier.take().orElseThrow());
        assertThat(frontier.take()).contains(target("https://b.example/1", 0));
        CompletableFuture<Optional<Target>> next = taking(frontier);
        assertThat(next).isNotDone();
        clock.advance(Duration.ofSeconds(5));

        assertThat(next.get(10, TimeUnit.SECONDS)).contains(target("https://a.example/2", 0));
    }

    @Test
    void shopIsHeldUntilItsPageIsReleased() throws Exception {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 1);
        frontier.offer(target("https://www.a.example/1", 0));
        frontier.offer(target("https://a.example/2", 0));

        Target first = frontier.take().orElseThrow();
        CompletableFuture<Optional<Target>> next = taking(frontier);
        Awaitility.await()
                .pollDelay(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(next).isNotDone());
        frontier.release(first);

        assertThat(next.get(10, TimeUnit.SECONDS)).contains(target("https://a.example/2", 0));
    }

    @Test
    void shopWithoutDelayMayBeAskedSeveralTimesAtOnce() throws InterruptedException {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 2);
        frontier.offer(target("https://a.example/1", 0));
        frontier.offer(target("https://a.example/2", 0));

        assertThat(frontier.take()).contains(target("https://a.example/1", 0));
        assertThat(frontier.take()).contains(target("https://a.example/2", 0));
    }

    @Test
    void retryComesBackAtItsTimeWithItsAttemptCounted() throws Exception {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 1);
        frontier.offer(target("https://a.example/1", 0));

        Target first = frontier.take().orElseThrow();
        frontier.release(first);
        frontier.retry(first, clock.instant().plusSeconds(30));
        CompletableFuture<Optional<Target>> again = taking(frontier);
        assertThat(again).isNotDone();
        clock.advance(Duration.ofSeconds(30));

        assertThat(again.get(10, TimeUnit.SECONDS)).contains(new Target(first.url(), 0, 2, Validators.NONE));
    }

    @Test
    void pausedShopIsNotAskedBeforeItsTime() throws Exception {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 1);
        frontier.offer(target("https://a.example/1", 0));
        frontier.pause("a.example", clock.instant().plusSeconds(60));

        CompletableFuture<Optional<Target>> next = taking(frontier);
        assertThat(next).isNotDone();
        clock.advance(Duration.ofSeconds(60));

        assertThat(next.get(10, TimeUnit.SECONDS)).contains(target("https://a.example/1", 0));
    }

    @Test
    void crawlIsNotOverWhileAPageIsInWork() throws Exception {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 1);
        frontier.offer(target("https://a.example/1", 0));

        Target only = frontier.take().orElseThrow();
        frontier.release(only);
        CompletableFuture<Optional<Target>> next = taking(frontier);
        assertThat(next).isNotDone();
        frontier.done(only, Visited.refused(403, "answers 403"));

        assertThat(next.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void stoppedFrontierGivesNothing() throws InterruptedException {
        Frontier frontier = frontier(NO_BOUNDS, Duration.ZERO, 1);
        frontier.offer(target("https://a.example/1", 0));

        frontier.stop();

        assertThat(frontier.take()).isEmpty();
    }

    private InMemoryFrontier frontier(InMemoryFrontier.Bounds bounds, Duration delay, int together) {
        HostPace pace = new HostPace() {
            @Override
            public Duration delay(String shop) {
                return delay;
            }

            @Override
            public int together(String shop) {
                return together;
            }

            @Override
            public void wants(String shop, Duration wanted) {
                throw new UnsupportedOperationException("The pace of these tests is fixed.");
            }
        };
        return new InMemoryFrontier(bounds, pace, clock);
    }

    private static Target target(String url, int depth) {
        return Target.first(URI.create(url), depth);
    }

    private static void finish(Frontier frontier, Target target) {
        frontier.release(target);
        frontier.done(target, Visited.refused(403, "answers 403"));
    }

    private static CompletableFuture<Optional<Target>> taking(Frontier frontier) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return frontier.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
