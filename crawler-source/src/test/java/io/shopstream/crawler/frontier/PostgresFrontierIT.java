package io.shopstream.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.TestDatabase;
import io.shopstream.crawler.politeness.ShopPace;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes are two frontiers, each with connections of its own. */
@Timeout(30)
class PostgresFrontierIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> SHOPS = List.of("a.example", "b.example");
    private static final Visited PAGE =
            Visited.taken(200, new Validators("\"1\"", "Mon, 05 Jan 2026 00:00:00 GMT"), "h1");

    private static TestDatabase database;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void addressIsTakenOnceHoweverOftenItIsOffered() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);

        assertThat(frontier.offer(target("https://a.example/1", 0))).isTrue();
        assertThat(frontier.offer(target("https://a.example/1", 3))).isFalse();

        Target taken = frontier.take().orElseThrow();
        assertThat(taken).isEqualTo(target("https://a.example/1", 0));
        finish(frontier, taken, PAGE);
        assertThat(frontier.take()).isEmpty();
    }

    @Test
    void startAddressesComeFirstThenLinksInTheirOrder() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(List.of(target("https://a.example/z", 1), target("https://a.example/b", 1)));
        frontier.offer(target("https://a.example/start", 0));

        assertThat(drained(frontier))
                .containsExactly("https://a.example/start", "https://a.example/z", "https://a.example/b");
    }

    @Test
    void shopIsAskedByOneProcessAtATime() throws Exception {
        PostgresFrontier first = frontier(Duration.ZERO);
        PostgresFrontier second = frontier(Duration.ZERO);
        first.offer(List.of(target("https://a.example/1", 1), target("https://www.a.example/2", 1)));

        finish(first, first.take().orElseThrow(), PAGE);
        CompletableFuture<Optional<Target>> other = taking(second);
        Awaitility.await()
                .pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(other).isNotDone());
        first.close();

        assertThat(other.get(10, TimeUnit.SECONDS)).contains(target("https://www.a.example/2", 1));
    }

    @Test
    void processesShareTheShopsAndNoAddressIsTakenTwice() throws Exception {
        List<PostgresFrontier> processes = List.of(frontier(Duration.ZERO), frontier(Duration.ZERO));
        for (String shop : SHOPS) {
            processes
                    .get(0)
                    .offer(IntStream.range(0, 100)
                            .mapToObj(page -> target("https://" + shop + "/" + page, 1))
                            .toList());
        }
        Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
        Map<String, PostgresFrontier> asking = new ConcurrentHashMap<>();
        AtomicInteger together = new AtomicInteger();

        List<CompletableFuture<Void>> workers = IntStream.range(0, 4)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> {
                    PostgresFrontier mine = processes.get(worker % 2);
                    for (Optional<Target> next = take(mine); next.isPresent(); next = take(mine)) {
                        String shop = next.get().url().getHost();
                        if (asking.putIfAbsent(shop, mine) != null) {
                            together.incrementAndGet();
                        }
                        taken.computeIfAbsent(next.get().url().toString(), url -> new AtomicInteger())
                                .incrementAndGet();
                        asking.remove(shop);
                        finish(mine, next.get(), PAGE);
                    }
                }))
                .toList();
        for (CompletableFuture<Void> worker : workers) {
            worker.get(25, TimeUnit.SECONDS);
        }

        assertThat(taken).hasSize(200);
        assertThat(taken.values()).allMatch(count -> count.get() == 1);
        assertThat(together).hasValue(0);
    }

    @Test
    void addressOfAKilledProcessIsTakenByAnotherWhenItsClaimEnds() throws Exception {
        CrawlDatabase doomed = database.connect();
        PostgresFrontier killed = frontier(doomed, rules(0), Duration.ZERO);
        killed.offer(target("https://a.example/1", 0));
        Target inWork = killed.take().orElseThrow();
        PostgresFrontier heir = frontier(Duration.ZERO);
        CompletableFuture<Optional<Target>> next = taking(heir);

        doomed.close();

        assertThat(next.get(10, TimeUnit.SECONDS)).contains(inWork.again());
        finish(heir, inWork, PAGE);
        assertThat(heir.take()).isEmpty();
    }

    @Test
    void addressOfALivingProcessStaysItsOwnForLongerThanALease() throws Exception {
        PostgresFrontier slow = frontier(Duration.ZERO);
        slow.offer(target("https://a.example/1", 0));
        Target inWork = slow.take().orElseThrow();
        CompletableFuture<Optional<Target>> other = taking(frontier(Duration.ZERO));

        Awaitility.await()
                .pollDelay(Duration.ofMillis(2_500))
                .untilAsserted(() -> assertThat(other).isNotDone());
        finish(slow, inWork, PAGE);

        assertThat(other.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void paceHoldsAcrossProcesses() throws Exception {
        PostgresFrontier first = frontier(Duration.ofSeconds(60));
        first.offer(List.of(target("https://a.example/1", 1), target("https://a.example/2", 1)));
        finish(first, first.take().orElseThrow(), PAGE);
        first.close();

        CompletableFuture<Optional<Target>> next = taking(frontier(Duration.ZERO));
        Awaitility.await()
                .pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(next).isNotDone());
        database.pass(Duration.ofSeconds(60));

        assertThat(next.get(10, TimeUnit.SECONDS)).contains(target("https://a.example/2", 1));
    }

    @Test
    void pageComesBackAfterItsIntervalWithWhatItsServerGave() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(target("https://a.example/1", 0));
        finish(frontier, frontier.take().orElseThrow(), PAGE);
        assertThat(frontier.take()).isEmpty();

        database.pass(DAY);

        assertThat(frontier.take()).contains(new Target(URI.create("https://a.example/1"), 0, 1, PAGE.validators()));
    }

    @Test
    void checksAndChangesAreCounted() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(target("https://a.example/1", 0));
        for (Visited visited : List.of(PAGE, Visited.unchanged(), Visited.taken(200, Validators.NONE, "h2"))) {
            finish(frontier, frontier.take().orElseThrow(), visited);
            database.pass(DAY);
        }

        assertThat(database.texts("""
                select concat_ws(' ', checks, changes, status, body_hash, coalesce(etag, 'none')) from crawl_urls""")).containsExactly("3 1 200 h2 none");
    }

    @Test
    void failedVisitComesBackSoonerThanAnotherButLaterEachTime() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(target("https://a.example/1", 0));

        finish(frontier, frontier.take().orElseThrow(), Visited.failed(500, "answers 500"));
        database.pass(Duration.ofHours(1));
        finish(frontier, frontier.take().orElseThrow(), Visited.failed(500, "answers 500"));
        database.pass(Duration.ofHours(1));
        assertThat(frontier.take()).isEmpty();
        database.pass(Duration.ofHours(1));

        assertThat(frontier.take()).contains(target("https://a.example/1", 0));
        assertThat(database.texts("select failures || ' ' || last_failure from crawl_urls"))
                .containsExactly("2 answers 500");
    }

    @Test
    void retryComesBackWithItsAttemptCounted() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(target("https://a.example/1", 0));
        Target first = frontier.take().orElseThrow();
        frontier.release(first);
        frontier.retry(first, Instant.now());

        assertThat(frontier.take()).contains(first.again());
    }

    @Test
    void targetThatWasGivenBackBeginsAnew() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(target("https://a.example/1", 0));
        Target first = frontier.take().orElseThrow();
        frontier.release(first);
        frontier.giveBack(first);

        assertThat(frontier.take()).contains(first);
    }

    @Test
    void addressThatAPageWasRedirectedToEndsWithItAndIsNotTakenAgain() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(List.of(target("https://a.example/old", 1), target("https://a.example/known", 1)));
        Target old = frontier.take().orElseThrow();

        assertThat(frontier.see(old, URI.create("https://a.example/new"))).isTrue();
        assertThat(frontier.see(old, URI.create("https://a.example/known"))).isFalse();
        finish(frontier, old, PAGE);

        assertThat(drained(frontier)).containsExactly("https://a.example/known");
        assertThat(database.texts("select url from crawl_urls where status = 200 order by url"))
                .containsExactly("https://a.example/known", "https://a.example/new", "https://a.example/old");
    }

    @Test
    void redirectWhoseVisitWasKilledLosesNeitherAddress() throws Exception {
        CrawlDatabase doomed = database.connect();
        PostgresFrontier killed = frontier(doomed, rules(0), Duration.ZERO);
        killed.offer(target("https://a.example/old", 0));
        assertThat(killed.see(killed.take().orElseThrow(), URI.create("https://a.example/new")))
                .isTrue();
        doomed.close();

        assertThat(drained(frontier(Duration.ZERO)))
                .containsExactlyInAnyOrder("https://a.example/old", "https://a.example/new");
    }

    @Test
    void shopThatMakesUpAddressesIsBounded() {
        PostgresFrontier frontier = frontier(database.connect(), rules(0, 3), Duration.ZERO);

        assertThat(frontier.offer(pages("https://a.example/%d", 5))).isEqualTo(3);
        assertThat(frontier.offer(pages("https://a.example/more/%d", 5))).isZero();
        assertThat(frontier.offer(pages("https://b.example/%d", 2))).isEqualTo(2);
    }

    @Test
    void combinationOfFiltersIsBoundedAndProductsByTheirNumberAreNot() {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        for (int batch = 0; batch < 30; batch++) {
            frontier.offer(pages("https://a.example/list?brand=%d&color=" + batch + "&size=1", 10));
            frontier.offer(pages("https://a.example/goods?category=" + batch + "&no=%d", 10));
        }

        assertThat(database.texts("select concat_ws(' ', facet, count(*)) from crawl_urls group by facet"))
                .containsExactlyInAnyOrder("300", "/list?brand&color&size 200");
    }

    @Test
    void pageThatItsShopSaysHasChangedIsFetchedBeforeItsTime() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(pages("https://a.example/%d", 3));
        assertThat(drained(frontier)).hasSize(3);
        Instant now = Instant.now();

        frontier.announce(Map.of(
                URI.create("https://a.example/0"), now.minus(DAY),
                URI.create("https://a.example/1"), now.plusSeconds(60),
                URI.create("https://a.example/unknown"), now));

        assertThat(drained(frontier)).containsExactly("https://a.example/1");
    }

    @Test
    void shopsSitemapsAreReadByOneProcessOnceInAnInterval() throws InterruptedException {
        PostgresFrontier first = frontier(Duration.ZERO);
        PostgresFrontier second = frontier(Duration.ZERO);

        assertThat(first.beginSeeding("a.example")).isTrue();
        first.endSeeding("a.example", true);

        assertThat(second.beginSeeding("a.example")).isFalse();
        assertThat(first.beginSeeding("a.example")).isFalse();
        first.close();
        database.pass(DAY);
        assertThat(second.beginSeeding("a.example")).isTrue();
    }

    @Test
    void sitemapsOfAKilledProcessAreReadByAnother() throws Exception {
        CrawlDatabase doomed = database.connect();
        assertThat(frontier(doomed, rules(0), Duration.ZERO).beginSeeding("a.example"))
                .isTrue();
        doomed.close();

        assertThat(frontier(Duration.ZERO).beginSeeding("a.example")).isTrue();
    }

    @Test
    void failuresAreCountedOverProcessesUntilTheShopAnswers() throws InterruptedException {
        PostgresFrontier first = frontier(Duration.ZERO);
        first.offer(target("https://a.example/1", 0));
        assertThat(first.failed("a.example")).isEqualTo(1);
        PostgresFrontier second = frontier(Duration.ZERO);
        assertThat(second.failed("a.example")).isEqualTo(2);

        PostgresFrontier third = frontier(Duration.ZERO);
        assertThat(third.take()).isPresent();
        third.answered("a.example");

        assertThat(second.failed("a.example")).isEqualTo(1);
    }

    @Test
    void shopThatRestsForLongerThanARunIsLeftToAnother() throws InterruptedException {
        PostgresFrontier frontier = frontier(Duration.ZERO);
        frontier.offer(target("https://a.example/1", 0));

        frontier.pause("a.example", Instant.now().plus(Duration.ofHours(1)));

        assertThat(frontier.take()).isEmpty();
        database.pass(Duration.ofHours(1));
        assertThat(frontier.take()).contains(target("https://a.example/1", 0));
    }

    @Test
    void budgetIsOfTheRunAndWhatIsLeftIsLeft() throws InterruptedException {
        PostgresFrontier frontier = frontier(database.connect(), rules(1), Duration.ZERO);
        frontier.offer(pages("https://a.example/%d", 3));
        finish(frontier, frontier.take().orElseThrow(), PAGE);

        assertThat(frontier.take()).isEmpty();
        assertThat(frontier.waiting()).isEqualTo(2);
    }

    private PostgresFrontier frontier(Duration delay) {
        return frontier(database.connect(), rules(0), delay);
    }

    private PostgresFrontier frontier(CrawlDatabase connections, PostgresFrontier.Rules rules, Duration delay) {
        PostgresFrontier frontier = new PostgresFrontier(
                connections, "process-" + opened.size(), rules, SHOPS, new ShopPace(delay, 1), Clock.systemUTC());
        opened.add(frontier);
        opened.add(connections);
        return frontier;
    }

    private static PostgresFrontier.Rules rules(int maxPages) {
        return rules(maxPages, 10_000);
    }

    private static PostgresFrontier.Rules rules(int maxPages, int maxAddresses) {
        return new PostgresFrontier.Rules(maxPages, 16, maxAddresses, Duration.ofSeconds(1), DAY);
    }

    private static Target target(String url, int depth) {
        return Target.first(URI.create(url), depth);
    }

    private static List<Target> pages(String pattern, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> target(pattern.formatted(number), 1))
                .toList();
    }

    private static List<String> drained(PostgresFrontier frontier) throws InterruptedException {
        List<String> urls = new ArrayList<>();
        for (Optional<Target> next = frontier.take(); next.isPresent(); next = frontier.take()) {
            urls.add(next.get().url().toString());
            finish(frontier, next.get(), PAGE);
        }
        return urls;
    }

    private static void finish(Frontier frontier, Target target, Visited visited) {
        frontier.release(target);
        frontier.done(target, visited);
    }

    private static Optional<Target> take(Frontier frontier) {
        try {
            return frontier.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Optional<Target>> taking(Frontier frontier) {
        return CompletableFuture.supplyAsync(() -> take(frontier));
    }
}
