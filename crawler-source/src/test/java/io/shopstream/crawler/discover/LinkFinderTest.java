package io.shopstream.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.model.page.RawPage.Renderer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkFinderTest {

    @Test
    void linksInsideTheShopAreFoundInTheirOrderEachOnce() {
        assertThat(links("<a href=b>b</a><a href='/a#x'>a</a><a href=//www.shop.example/c>c</a><a href=b>again</a>"))
                .containsExactly(
                        URI.create("https://shop.example/list/b"),
                        URI.create("https://shop.example/a"),
                        URI.create("https://www.shop.example/c"));
    }

    @Test
    void linksAreResolvedAgainstThePagesBase() {
        assertThat(links("<base href=/elsewhere/><a href=b>b</a>"))
                .containsExactly(URI.create("https://shop.example/elsewhere/b"));
    }

    @Test
    void otherShopsAndOtherPortsAreLeftOut() {
        assertThat(links("<a href=https://other.example/a>a</a><a href=https://shop.example:8443/a>a</a>"))
                .isEmpty();
    }

    @Test
    void nofollowOfALinkOrOfAPageIsHonoured() {
        assertThat(links("<a rel='external nofollow' href=/a>a</a>")).isEmpty();
        assertThat(links("<meta name=robots content='index, NOFOLLOW'><a href=/a>a</a>"))
                .isEmpty();
        assertThat(links("<a href=/a>a</a>", Map.of("x-robots-tag", List.of("none"))))
                .isEmpty();
    }

    @Test
    void filesThatAreNoPagesAndAddressesThatAreNoneAreLeftOut() {
        assertThat(links("<a href=/a.jpg>a</a><a href=/b.PDF>b</a><a href=mailto:a@b.c>m</a><a href='javascript:x()'>j"
                        + "</a><a href='http://[broken'>x</a>"))
                .isEmpty();
    }

    @Test
    void nextPageOfAListIsALinkToo() {
        assertThat(links("<link rel=next href='?page=2'>"))
                .containsExactly(URI.create("https://shop.example/list/?page=2"));
    }

    private static Iterable<URI> links(String html) {
        return links(html, Map.of());
    }

    private static Iterable<URI> links(String html, Map<String, List<String>> headers) {
        return LinkFinder.links(new Answer(
                URI.create("https://shop.example/list/"),
                Instant.parse("2026-01-05T00:00:00Z"),
                200,
                headers,
                Renderer.HTTP,
                html.getBytes(StandardCharsets.UTF_8)));
    }
}
