package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.TestShop.Reply;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import io.shopstream.crawler.render.RenderMode;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole crawl against a real server; only the broker is a stand-in. */
@Timeout(60)
class CrawlTest {

    private final TestShop shop = new TestShop();
    private final CrawlReport report = new CrawlReport();
    private MockProducer<String, CloudEvent> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new CloudEventSerializer());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void linksInsideTheShopAreFollowedAndEachPageIsPublishedOnce() throws InterruptedException {
        shop.with("/", Reply.html("<a href=/a>a</a><a href=/b#part>b</a><a href=https://other.example/>else</a>"))
                .with("/a", Reply.html("<a href=/>home</a><a href=/b?utm_source=a>b</a>"))
                .with("/b", Reply.html("<a href=/c rel=nofollow>c</a><a href=/picture.jpg>p</a>"));

        crawl(0, "/");

        assertThat(published())
                .extracting(RawPage::url)
                .containsExactlyInAnyOrder(address("/"), address("/a"), address("/b"));
        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/", "/a", "/b");
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 3L));
    }

    @Test
    void bodyIsPublishedByteForByteWithWhatTheServerSaidOfIt() throws InterruptedException {
        byte[] korean = "<p>신발".getBytes(Charset.forName("x-windows-949"));
        shop.with("/", new Reply(200, korean, List.of("Content-Type", "text/html; charset=euc-kr")));

        crawl(0, "/");

        RawPage page = published().get(0);
        assertThat(page.body()).isEqualTo(korean);
        assertThat(page.contentType()).isEqualTo("text/html; charset=euc-kr");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.renderer()).isEqualTo(RawPage.Renderer.HTTP);
        assertThat(page.crawlId()).isEqualTo("the-crawl");
    }

    @Test
    void shopThatRefusesUnknownCrawlersIsAskedForItsRobotsTxtAlone() throws InterruptedException {
        shop.with("/robots.txt", Reply.of(200, "User-agent: Googlebot\nAllow: /\n\nUser-agent: *\nDisallow: /\n"))
                .with("/", Reply.html("<a href=/a>a</a>"));

        crawl(0, "/", "/products/1");

        assertThat(shop.asked()).containsExactly("/robots.txt");
        assertThat(kafka.history()).isEmpty();
        assertThat(report.reasons(Ending.REFUSED)).containsExactly(entry("robots.txt", 2L));
    }

    @Test
    void pagesOfTheSitemapsAreCrawledButThoseRobotsTxtForbids() throws InterruptedException {
        shop.with("/robots.txt", Reply.of(200, "User-agent: *\nDisallow: /cart\nSitemap: /sitemap.xml"))
                .with("/sitemap.xml", sitemap("/", "/p/1", "/cart/1"))
                .with("/", Reply.html("home"))
                .with("/p/1", Reply.html("product"));

        crawl(0, "/");

        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/sitemap.xml", "/", "/p/1");
        assertThat(report.reasons(Ending.REFUSED)).containsExactly(entry("robots.txt", 1L));
    }

    @Test
    void passingFailureIsTriedAgain() throws InterruptedException {
        shop.with("/", Reply.of(503, "", "Retry-After", "0"), Reply.of(429, ""), Reply.html("there"));

        crawl(0, "/");

        assertThat(shop.asked()).containsExactly("/robots.txt", "/", "/", "/");
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("pages", 1L));
        assertThat(report.count(Ending.FAILED)).isZero();
    }

    @Test
    void lastingFailureIsCountedWithItsReason() throws InterruptedException {
        shop.with("/", Reply.of(500, ""));

        crawl(0, "/");

        assertThat(shop.asked()).containsExactly("/robots.txt", "/", "/", "/");
        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("answers 500", 1L));
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void pageThatIsGoneIsPublishedWithItsStatusAndOtherRefusalsAreNot() throws InterruptedException {
        shop.with("/", Reply.html("<a href=/gone>g</a><a href=/forbidden>f</a>"))
                .with("/gone", Reply.of(410, "gone", "Content-Type", "text/html"))
                .with("/forbidden", Reply.of(403, "no", "Content-Type", "text/html"));

        crawl(0, "/");

        assertThat(published()).extracting(RawPage::status).containsExactlyInAnyOrder(200, 410);
        assertThat(report.reasons(Ending.ACKNOWLEDGED)).containsExactly(entry("answers 410", 1L), entry("pages", 1L));
        assertThat(report.reasons(Ending.REFUSED)).containsExactly(entry("answers 403", 1L));
    }

    @Test
    void redirectInsideTheShopIsFollowedAndItsPageTakenOnce() throws InterruptedException {
        shop.with("/", Reply.html("<a href=/old>o</a><a href=/new>n</a>"))
                .with("/old", Reply.of(301, "", "Location", "/new"))
                .with("/new", Reply.html("here"));

        crawl(Map.of("CRAWL_WORKERS", "1"), 0, "/");

        assertThat(published()).extracting(RawPage::url).containsExactlyInAnyOrder(address("/"), address("/new"));
        assertThat(report.reasons(Ending.SKIPPED)).containsExactly(entry("leads to a page that is known already", 1L));
    }

    @Test
    void redirectOutOfTheShopOrIntoAForbiddenPartIsNotFollowed() throws InterruptedException {
        shop.with("/robots.txt", Reply.of(200, "User-agent: *\nDisallow: /cart"))
                .with("/", Reply.html("<a href=/away>a</a><a href=/buy>b</a>"))
                .with("/away", Reply.of(302, "", "Location", "https://other.example/"))
                .with("/buy", Reply.of(302, "", "Location", "/cart"));

        crawl(0, "/");

        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/", "/away", "/buy");
        assertThat(report.reasons(Ending.REFUSED))
                .containsExactly(entry("redirect to: outside the shop", 1L), entry("redirect to: robots.txt", 1L));
    }

    @Test
    void whatIsNoPageIsSkipped() throws InterruptedException {
        shop.with("/", Reply.of(200, "{}", "Content-Type", "application/json"));

        crawl(0, "/");

        assertThat(report.reasons(Ending.SKIPPED)).containsExactly(entry("no page: application/json", 1L));
    }

    @Test
    void crawlStopsAtItsBudget() throws InterruptedException {
        shop.with(
                "/",
                Reply.html(String.join(
                        "",
                        IntStream.range(0, 50)
                                .mapToObj(i -> "<a href=/" + i + ">x</a>")
                                .toList())));
        IntStream.range(0, 50).forEach(i -> shop.with("/" + i, Reply.html("page")));

        crawl(10, "/");

        assertThat(published()).hasSize(10);
    }

    @Test
    void pageThatKafkaDoesNotTakeIsNotDoneAndStopsTheCrawl() throws InterruptedException {
        shop.with("/", Reply.html("<a href=/a>a</a>")).with("/a", Reply.html("a"));
        kafka.sendException = new TimeoutException("no broker");

        crawl(Map.of("CRAWL_WORKERS", "1"), 0, "/");

        assertThat(report.count(Ending.ACKNOWLEDGED)).isZero();
        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("not taken by Kafka", 1L));
        assertThat(report.publishFailure().orElseThrow())
                .hasMessage("Kafka did not take " + address("/") + ": no broker");
    }

    @Test
    void pageThatIsTooLargeForKafkaFailsAloneAndTheCrawlGoesOn() throws InterruptedException {
        shop.with("/", Reply.html("<a href=/a>a</a>")).with("/a", Reply.html("a"));
        kafka.sendException = new RecordTooLargeException("too large");

        crawl(0, "/");

        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("too large for Kafka", 2L));
        assertThat(report.publishFailure()).isEmpty();
    }

    @Test
    void pageThatGoesTooDeepForOurStackFailsAloneAndTheCrawlEnds() throws InterruptedException {
        shop.with("/", Reply.html("home"));
        kafka = new MockProducer<>(true, null, new StringSerializer(), new CloudEventSerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(
                    ProducerRecord<String, CloudEvent> sent, Callback callback) {
                throw new StackOverflowError();
            }
        };

        crawl(0, "/");

        assertThat(report.reasons(Ending.FAILED))
                .containsExactly(entry("fault of the crawler: StackOverflowError", 1L));
    }

    @Test
    void challengeIsRecordedAndNeitherTriedAgainNorPublished() throws InterruptedException {
        String challenge = "<title>Just a moment...</title><div id=challenge-form></div>";
        shop.with("/", Reply.html("<a href=/a>a</a><a href=/b>b</a>"))
                .with("/a", Reply.of(503, challenge, "Content-Type", "text/html"))
                .with("/b", Reply.html(challenge));

        crawl(0, "/");

        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/", "/a", "/b");
        assertThat(report.reasons(Ending.REFUSED)).containsExactly(entry("challenge page", 2L));
        assertThat(published()).extracting(RawPage::url).containsExactly(address("/"));
    }

    @Test
    void guardThatAsksForALongRestClosesTheShopForTheRun() throws InterruptedException {
        String challenge = "<title>Just a moment...</title><div id=challenge-form></div>";
        shop.with("/", Reply.html("<a href=/a>a</a><a href=/b>b</a>"))
                .with("/a", Reply.of(403, challenge, "Content-Type", "text/html", "Retry-After", "3600"));

        crawl(Map.of("CRAWL_WORKERS", "1"), 0, "/");

        assertThat(shop.asked()).containsExactly("/robots.txt", "/", "/a");
        assertThat(report.reasons(Ending.REFUSED)).containsExactly(entry("challenge page", 1L));
        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("the shop asks to come back in 60 min", 1L));
    }

    @Test
    void shopThatAsksForALongRestIsAskedForNothingMore() throws InterruptedException {
        shop.with("/", Reply.html("<a href=/a>a</a><a href=/b>b</a><a href=/c>c</a>"))
                .with("/a", Reply.of(429, "", "Retry-After", "86400"));

        crawl(Map.of("CRAWL_WORKERS", "1"), 0, "/");

        assertThat(shop.asked()).containsExactly("/robots.txt", "/", "/a");
        assertThat(report.reasons(Ending.FAILED)).containsExactly(entry("the shop asks to come back in 1440 min", 3L));
        assertThat(report.count(Ending.ACKNOWLEDGED)).isEqualTo(1);
    }

    @Test
    void sitemapsAreReadNoFurtherThanTheBudgetReaches() throws InterruptedException {
        shop.with("/robots.txt", Reply.of(200, "Sitemap: /1.xml\nSitemap: /2.xml"))
                .with("/1.xml", sitemap("/a", "/b", "/c"))
                .with("/", Reply.html("home"))
                .with("/a", Reply.html("a"));

        crawl(2, "/");

        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/1.xml", "/", "/a");
    }

    @Test
    void stopEndsAlsoTheWaitBetweenTwoSitemaps() throws Exception {
        shop.with("/robots.txt", Reply.of(200, "User-agent: *\nCrawl-delay: 600\nSitemap: /1.xml\nSitemap: /2.xml"))
                .with("/1.xml", sitemap("/a"));
        try (Crawl crawl = crawlOf(CrawlerSettings.from(TestSettings.fast(Map.of())), 0, List.of(shop.url("/")))) {
            Thread runs = new Thread(() -> {
                try {
                    crawl.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            runs.start();
            Awaitility.await().until(() -> shop.asked().contains("/1.xml"));

            crawl.stop();

            runs.join(10_000);
            assertThat(runs.isAlive()).isFalse();
        }
        assertThat(shop.asked()).containsExactly("/robots.txt", "/1.xml");
    }

    @Test
    void hostOnThisMachineIsRefusedUnlessTheSettingsAllowIt() throws InterruptedException {
        shop.with("/", Reply.html("home"));

        crawl(Map.of("CRAWL_ALLOW_HOSTS", "other"), 0, "/");

        assertThat(shop.asked()).isEmpty();
        assertThat(report.reasons(Ending.REFUSED))
                .containsExactly(entry("private address (CRAWL_ALLOW_HOSTS can allow it)", 1L));
    }

    @Test
    void everyRequestNamesTheCrawlerAndItsContact() throws InterruptedException {
        shop.with("/", Reply.html("home"));

        crawl(Map.of("CRAWL_USER_AGENT_CONTACT", "https://example.org/bot"), 0, "/");

        assertThat(shop.userAgents()).hasSize(2).containsOnly("Shopstream/0.1 (+https://example.org/bot)");
    }

    private void crawl(int maxPages, String... paths) throws InterruptedException {
        crawl(Map.of(), maxPages, paths);
    }

    private void crawl(Map<String, String> changed, int maxPages, String... paths) throws InterruptedException {
        CrawlerSettings settings = CrawlerSettings.from(TestSettings.fast(changed));
        List<URI> seeds = Arrays.stream(paths).map(shop::url).toList();
        try (Crawl crawl = crawlOf(settings, maxPages, seeds)) {
            crawl.run();
        }
    }

    private Crawl crawlOf(CrawlerSettings settings, int maxPages, List<URI> seeds) {
        Run.Out out = new Run.Out(new KafkaPagePublisher(kafka), "the-crawl", report);
        return new Crawl(
                settings, new CrawlRequest(seeds, maxPages, RenderMode.NEVER), out, page -> true, Clock.systemUTC());
    }

    private List<RawPage> published() {
        return kafka.history().stream()
                .map(sent -> RawPageEvents.fromEvent(sent.value()))
                .toList();
    }

    private String address(String path) {
        return shop.url(path).toString();
    }

    private Reply sitemap(String... paths) {
        String entries = Arrays.stream(paths)
                .map(path -> "<url><loc>" + address(path) + "</loc></url>")
                .reduce("", String::concat);
        return Reply.of(
                200,
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + entries
                        + "</urlset>",
                "Content-Type",
                "application/xml");
    }
}
