package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.model.page.RawPage.Renderer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractionJudgeTest {

    private final ExtractionJudge judge = new ExtractionJudge();

    @Test
    void pageWithAProductInItsStructuredDataGivesOne() {
        assertThat(judge.givesProduct(page("""
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"낡은 신발",
                "sku":"1","offers":{"@type":"Offer","price":39900,"priceCurrency":"KRW"}}</script>"""))).isTrue();
    }

    @Test
    void shellThatItsScriptHasYetToFillGivesNone() {
        assertThat(judge.givesProduct(page("<div id=app></div><script>draw()</script>")))
                .isFalse();
    }

    private static Answer page(String html) {
        return new Answer(
                URI.create("https://shop.example/products/1"),
                Instant.parse("2026-01-05T00:00:00Z"),
                200,
                Map.of("content-type", List.of("text/html; charset=utf-8")),
                Renderer.HTTP,
                html.getBytes(StandardCharsets.UTF_8));
    }
}
