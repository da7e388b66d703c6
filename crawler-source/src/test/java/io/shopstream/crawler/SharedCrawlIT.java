package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.TestShop.Reply;
import io.shopstream.crawler.frontier.FrontierLostException;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import io.shopstream.crawler.render.RenderMode;
import io.shopstream.model.page.RawPageEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Crawls that share a frontier, one after the other: each is a process of its own as far as the others can see. */
@Timeout(30)
class SharedCrawlIT {

    private static TestDatabase database;

    private final TestShop shop = new TestShop();
    private CrawlReport report = new CrawlReport();
    private MockProducer<String, CloudEvent> kafka = producer();
    private @Nullable RuntimeException brokerFailure;

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
    void close() {
        shop.close();
    }

    @Test
    void secondCrawlAsksForNothingBeforeItsTime() throws InterruptedException {
        shop.with("/robots.txt", Reply.of(200, "Sitemap: /sitemap.xml"))
                .with("/", Reply.html("<a href=/a>a</a>"))
                .with("/a", Reply.html("a"));
        crawl(0);
        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/sitemap.xml", "/", "/a");
        assertThat(kafka.history()).hasSize(2);

        crawl(0);

        assertThat(shop.asked()).hasSize(4);
        assertThat(report.empty()).isTrue();
    }

    @Test
    void pageThatHasNotChangedIsNeitherSentNorPublishedAgain() throws InterruptedException {
        shop.with(
                "/",
                Reply.of(200, "<p>home", "Content-Type", "text/html", "ETag", "\"1\""),
                Reply.of(304, "", "ETag", "\"1\""));
        crawl(0);
        database.pass(Duration.ofDays(1));

        crawl(0);

        assertThat(shop.conditions()).containsExactly("none", "none", "\"1\"");
        assertThat(report.reasons(Ending.UNCHANGED)).containsExactly(entry("answers 304", 1L));
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void whatABudgetLeftIsFetchedByTheNextCrawl() throws InterruptedException {
        shop.with("/", Reply.html(links(5)));
        IntStream.range(0, 5).forEach(page -> shop.with("/" + page, Reply.html("page")));
        crawl(3);

        crawl(0);

        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/", "/0", "/1", "/2", "/3", "/4");
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 3L));
    }

    @Test
    void pageThatKafkaDidNotTakeIsFetchedByTheNextCrawl() throws InterruptedException {
        shop.with("/", Reply.html("home"));
        brokerFailure = new TimeoutException("no broker");
        crawl(0);
        assertThat(report.publishFailure()).isPresent();
        brokerFailure = null;

        crawl(0);

        assertThat(shop.asked()).containsExactly("/robots.txt", "/", "/");
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 1L));
    }

    @Test
    void shopThatRefusesUnknownCrawlersIsAskedForItsRobotsTxtOnceByAllOfThem() throws InterruptedException {
        shop.with("/robots.txt", Reply.of(200, "User-agent: Googlebot\nAllow: /\n\nUser-agent: *\nDisallow: /\n"))
                .with("/", Reply.html("home"));

        crawl(0);
        crawl(0);
        database.pass(Duration.ofHours(2));
        crawl(0);

        assertThat(shop.asked()).containsExactly("/robots.txt");
    }

    @Test
    void shopThatAskedForARestGetsItFromLaterCrawlsToo() throws InterruptedException {
        shop.with("/", Reply.of(429, "", "Retry-After", "86400"), Reply.html("home"));
        crawl(0);
        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("the shop asks to come back in 1440 min", 1L));

        crawl(0);
        assertThat(shop.asked()).containsExactly("/robots.txt", "/");
        database.pass(Duration.ofDays(1));
        crawl(0);

        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 1L));
    }

    @Test
    void crawlWhoseConnectionsAreCutTakesEveryPage() throws Exception {
        shop.with("/", Reply.html(links(20)));
        IntStream.range(0, 20).forEach(page -> shop.with("/" + page, Reply.html("page")));
        CompletableFuture<Void> crawl = CompletableFuture.runAsync(() -> {
            try {
                crawl(Map.of("CRAWL_LEASE", "PT1S"), 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int asked : List.of(3, 8, 14)) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> shop.asked().size() >= asked);
            database.cutConnections();
        }

        crawl.get(25, TimeUnit.SECONDS);

        assertThat(database.texts("select distinct concat_ws(' ', status, attempt, last_failure) from crawl_urls"))
                .containsExactly("200 0");
        assertThat(kafka.history().stream()
                        .map(sent -> RawPageEvents.fromEvent(sent.value()).url())
                        .distinct())
                .hasSize(21);
    }

    @Test
    void frontierThatIsNotThereIsAnErrorThatSaysWhatToDo() {
        assertThatThrownBy(() -> crawl(Map.of("POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/none"), 0))
                .isInstanceOf(FrontierLostException.class)
                .hasMessageContaining("CRAWL_FRONTIER=memory crawls without one.");
    }

    private void crawl(int maxPages) throws InterruptedException {
        crawl(Map.of(), maxPages);
    }

    private void crawl(Map<String, String> changed, int maxPages) throws InterruptedException {
        kafka = producer();
        kafka.sendException = brokerFailure;
        report = new CrawlReport();
        Map<String, String> environment = new HashMap<>(TestSettings.fast(database.settings()));
        environment.put("CRAWL_WORKERS", "2");
        environment.putAll(changed);
        Run.Out out = new Run.Out(new KafkaPagePublisher(kafka), "the-crawl", report);
        URI seed = shop.url("/");
        try (Crawl crawl = new Crawl(
                CrawlerSettings.from(environment),
                new CrawlRequest(List.of(seed), maxPages, RenderMode.NEVER),
                out,
                page -> true,
                Clock.systemUTC())) {
            crawl.run();
        }
    }

    private static MockProducer<String, CloudEvent> producer() {
        return new MockProducer<>(true, null, new StringSerializer(), new CloudEventSerializer());
    }

    private static String links(int count) {
        return String.join(
                "",
                IntStream.range(0, count)
                        .mapToObj(page -> "<a href=/" + page + ">x</a>")
                        .toList());
    }
}
