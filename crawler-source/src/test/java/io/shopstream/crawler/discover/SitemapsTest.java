package io.shopstream.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.model.page.RawPage.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapsTest {

    private static final String NAMESPACE = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

    private final Map<URI, Answer> files = new HashMap<>();
    private final List<URI> asked = new ArrayList<>();
    private final Sitemaps sitemaps = new Sitemaps(url -> {
        asked.add(url);
        return Optional.ofNullable(files.get(url));
    });

    @Test
    void indexLeadsToItsPartsPackedOrNot() throws Exception {
        file(
                "/index.xml",
                bytes("<sitemapindex" + NAMESPACE + "<sitemap><loc>https://shop.example/a.xml</loc></sitemap>"
                        + "<sitemap><loc>https://shop.example/b.xml.gz</loc></sitemap></sitemapindex>"));
        file("/a.xml", bytes(urls("/1", "/2")));
        file("/b.xml.gz", gzip(urls("/2", "/3")));

        assertThat(pages("/index.xml")).containsExactly(page("/1"), page("/2"), page("/2"), page("/3"));
    }

    @Test
    void brokenOrAbsentSitemapIsSkipped() throws Exception {
        file("/broken.xml", bytes("<html>no sitemap"));
        file("/good.xml", bytes(urls("/1")));

        assertThat(pages("/broken.xml", "/absent.xml", "/good.xml")).containsExactly(page("/1"));
    }

    @Test
    void indexThatLeadsBackToItselfEnds() throws Exception {
        file(
                "/index.xml",
                bytes("<sitemapindex" + NAMESPACE
                        + "<sitemap><loc>https://shop.example/index.xml</loc></sitemap></sitemapindex>"));

        assertThat(pages("/index.xml")).isEmpty();
    }

    @Test
    void readingEndsWhenNoMoreIsWanted() throws Exception {
        file("/a.xml", bytes(urls("/1", "/2", "/3")));
        List<URI> taken = new ArrayList<>();

        boolean all =
                sitemaps.pages(List.of(page("/a.xml").toString(), page("/b.xml").toString()), page -> {
                    taken.add(page.url());
                    return taken.size() < 2;
                });

        assertThat(taken).containsExactly(page("/1"), page("/2"));
        assertThat(asked).containsExactly(page("/a.xml"));
        assertThat(all).isFalse();
    }

    @Test
    void timeOfTheLastChangeIsHandedOn() throws Exception {
        String entries = """
                <url><loc>https://shop.example/1</loc><lastmod>2026-01-05T10:00:00+09:00</lastmod></url>\
                <url><loc>https://shop.example/2</loc></url>""";
        file("/a.xml", bytes("<urlset" + NAMESPACE + entries + "</urlset>"));
        List<SitemapPage> pages = new ArrayList<>();

        boolean all = sitemaps.pages(List.of(page("/a.xml").toString()), pages::add);

        assertThat(all).isTrue();
        assertThat(pages)
                .containsExactly(
                        new SitemapPage(page("/1"), Optional.of(Instant.parse("2026-01-05T01:00:00Z"))),
                        new SitemapPage(page("/2"), Optional.empty()));
    }

    private List<URI> pages(String... paths) throws InterruptedException {
        List<URI> pages = new ArrayList<>();
        boolean all = sitemaps.pages(
                Arrays.stream(paths).map(path -> page(path).toString()).toList(), page -> pages.add(page.url()));
        assertThat(all).isTrue();
        return pages;
    }

    private void file(String path, byte[] body) {
        files.put(page(path), new Answer(page(path), Instant.EPOCH, 200, Map.of(), Renderer.HTTP, body));
    }

    private static URI page(String path) {
        return URI.create("https://shop.example" + path);
    }

    private static String urls(String... paths) {
        StringBuilder urls = new StringBuilder("<urlset" + NAMESPACE);
        for (String path : paths) {
            urls.append("<url><loc>").append(page(path)).append("</loc></url>");
        }
        return urls.append("</urlset>").toString();
    }

    private static byte[] bytes(String text) {
        return ("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
