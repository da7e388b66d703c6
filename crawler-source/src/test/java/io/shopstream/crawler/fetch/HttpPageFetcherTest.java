package io.shopstream.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.crawler.TestShop;
import io.shopstream.crawler.TestShop.Reply;
import io.shopstream.crawler.frontier.HostPace;
import io.shopstream.crawler.politeness.ShopPace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpPageFetcherTest {

    private static final UrlGate OPEN = url -> Optional.empty();

    private static final HttpLimits LIMITS = new HttpLimits("Shopstream/0.1", Duration.ofMillis(1_500), 10_000);
    private static final HostPace NO_DELAY = new ShopPace(Duration.ZERO, 1);

    private final TestShop shop = new TestShop();
    private final HttpPageFetcher fetcher = new HttpPageFetcher(LIMITS, NO_DELAY, Clock.systemUTC());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void packedBodyIsUnpacked() throws Exception {
        shop.with("/", new Reply(200, gzip("신발".repeat(100)), List.of("Content-Encoding", "gzip")));

        Answer answer = answered("/");

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("신발".repeat(100));
    }

    @Test
    void bodyOverTheLimitIsRefusedPackedOrNot() throws Exception {
        shop.with("/plain", Reply.html("x".repeat(20_000)))
                .with("/bomb", new Reply(200, gzip("x".repeat(1_000_000)), List.of("Content-Encoding", "gzip")));

        assertThat(fetcher.fetch(shop.url("/plain"), OPEN))
                .isEqualTo(new FetchOutcome.Refused("larger than 10000 bytes"));
        assertThat(fetcher.fetch(shop.url("/bomb"), OPEN))
                .isEqualTo(new FetchOutcome.Refused("larger than 10000 bytes"));
    }

    @Test
    void circleOfRedirectsEnds() throws Exception {
        shop.with("/a", Reply.of(302, "", "Location", "/b")).with("/b", Reply.of(302, "", "Location", "/a"));

        assertThat(fetcher.fetch(shop.url("/a"), OPEN)).isEqualTo(new FetchOutcome.Refused("more than 5 redirects"));
    }

    @Test
    void redirectInsideTheShopWaitsForTheShopsDelay() throws Exception {
        shop.with("/a", Reply.of(302, "", "Location", "/b")).with("/b", Reply.html("b"));
        Duration delay = Duration.ofMillis(400);
        HttpPageFetcher slow = new HttpPageFetcher(LIMITS, new ShopPace(delay, 1), Clock.systemUTC());

        long started = System.nanoTime();
        slow.fetch(shop.url("/a"), OPEN);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(delay);
        assertThat(shop.asked()).containsExactly("/a", "/b");
    }

    @Test
    void redirectToAPrivateAddressIsNotFollowed() throws Exception {
        shop.with("/", Reply.of(302, "", "Location", "http://127.0.0.1:1/admin"));

        assertThat(fetcher.fetch(shop.url("/"), new AddressGate(Set.of("localhost"))))
                .isEqualTo(new FetchOutcome.Refused("redirect to: private address (CRAWL_ALLOW_HOSTS can allow it)"));
    }

    @Test
    void serverThatNeverAnswersIsGivenUpInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://localhost:" + silent.getLocalPort() + "/");

            assertThatThrownBy(() -> fetcher.fetch(url, OPEN)).isInstanceOf(IOException.class);
        }
    }

    private Answer answered(String path) throws IOException, InterruptedException {
        return ((FetchOutcome.Answered) fetcher.fetch(shop.url(path), OPEN)).answer();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
