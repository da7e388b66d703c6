package io.shopstream.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.model.page.RawPage.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapsTest {

    private static final String NAMESPACE = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

    private final Map<URI, Answer> files = new HashMap<>();
    private final Sitemaps sitemaps = new Sitemaps(url -> Optional.ofNullable(files.get(url)));

    @Test
    void indexLeadsToItsPartsPackedOrNot() throws Exception {
        file(
                "/index.xml",
                bytes("<sitemapindex" + NAMESPACE + "<sitemap><loc>https://shop.example/a.xml</loc></sitemap>"
                        + "<sitemap><loc>https://shop.example/b.xml.gz</loc></sitemap></sitemapindex>"));
        file("/a.xml", bytes(urls("/1", "/2")));
        file("/b.xml.gz", gzip(urls("/2", "/3")));

        assertThat(sitemaps.pages(List.of("https://shop.example/index.xml"), 100))
                .containsExactly(page("/1"), page("/2"), page("/3"));
    }

    @Test
    void brokenOrAbsentSitemapIsSkipped() throws Exception {
        file("/broken.xml", bytes("<html>no sitemap"));
        file("/good.xml", bytes(urls("/1")));

        assertThat(sitemaps.pages(
                        List.of(
                                "https://shop.example/broken.xml",
                                "https://shop.example/absent.xml",
                                "https://shop.example/good.xml"),
                        100))
                .containsExactly(page("/1"));
    }

    @Test
    void indexThatLeadsBackToItselfEnds() throws Exception {
        file(
                "/index.xml",
                bytes("<sitemapindex" + NAMESPACE
                        + "<sitemap><loc>https://shop.example/index.xml</loc></sitemap></sitemapindex>"));

        assertThat(sitemaps.pages(List.of("https://shop.example/index.xml"), 100))
                .isEmpty();
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
