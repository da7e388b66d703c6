package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.page.RawPage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedPageTest {

    private final PageParser parser = new PageParser();

    @ParameterizedTest
    @CsvSource({
        "https://a.example/, 404, text/html, x, http-status",
        "https://a.example/, 301, text/html, x, http-status",
        "https://a.example/, 200, image/png, x, not-html",
        "https://a.example/, 200, , x, not-html",
        "https://a.example/, 200, text/html, '', empty-body",
        "ftp://a.example/, 200, text/html, <p>, page-address",
        "https://a.example/, 200, text/html, <title>Just a moment...</title>, challenge-page",
    })
    void namesTheRuleThatAPageBreaks(String url, int status, String type, String body, String rule) {
        assertThat(ruleOf(Pages.page(url, status, type, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(rule);
    }

    @Test
    void refusesABodyTooLargeToParse() {
        byte[] body = new byte[PageAdmission.LARGEST_BODY + 1];
        assertThat(ruleOf(Pages.page("https://a.example/", 200, "text/html", body)))
                .isEqualTo("body-too-large");
    }

    @Test
    void refusesMoreElementsThanMemoryIsSetAsideFor() {
        byte[] body = "<b>".repeat(PageAdmission.MOST_MARKS + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(ruleOf(Pages.page("https://a.example/", 200, "text/html", body)))
                .isEqualTo("too-many-elements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><div id=app></div><script>window.__STATE__ = {\"price\": 39900, \"name\": \"셔츠\"}</script>",
                "<html><head><meta property='og:type' content='article'></head><body><h1>뉴스</h1><p>가격이 39,900원 올랐다.</p>",
                "<html><body><h1>셔츠</h1><ul><li>a <b class=price>1,000원</b><li>b <b class=price>2,000원</b></ul>",
            })
    void findsNoProductOnShellsArticlesAndUnmarkedListings(String html) {
        assertThat(ruleOf(Pages.html(html))).isEqualTo("no-product");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "1e999999999", "-5", "\"NaN\"", "NaN", "99999999999999999999999", "null", "{}", "[]"})
    void survivesNumbersThatAreNoPrices(String price) {
        RawPage page = Pages.jsonLd(
                "{\"@type\": \"Product\", \"name\": \"a\", \"offers\": {\"priceCurrency\": \"EUR\", \"price\": " + price
                        + "}}");

        assertThat(ruleOf(page)).isEqualTo("no-offer");
    }

    @Test
    @Timeout(20)
    void survivesDepth() {
        assertThat(ruleOf(Pages.html("<div itemscope itemprop=a>".repeat(100_000))))
                .isEqualTo("no-product");
        assertThat(ruleOf(Pages.jsonLd("{\"a\":".repeat(100_000)))).isEqualTo("no-product");
        assertThat(ruleOf(Pages.jsonLd("[".repeat(500_000)))).isEqualTo("no-product");
    }

    @Test
    @Timeout(60)
    void survivesManyElements() {
        String tiles = "<div class=price><span>1,000원</span><button>구매하기</button></div>".repeat(60_000);

        Extraction extraction = parser.parse(Pages.html("<h1>모두</h1>" + tiles));

        assertThat(extraction.found()).isEmpty();
    }

    private String ruleOf(RawPage page) {
        Extraction extraction = parser.parse(page);
        assertThat(extraction).isInstanceOf(Extraction.Refused.class);
        return ((Extraction.Refused) extraction).rule();
    }
}
