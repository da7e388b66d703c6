package io.shopstream.demoshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.demoshop.http.AccessLog;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpTest {

    private static final String PAGE = "/products/100001";

    private final DemoShop shop = DemoShop.start("127.0.0.1", 0, "localhost", 20);
    private final Visitor visitor = new Visitor(shop.address());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void pageThatTheClientHasIsNotSentAgain() {
        HttpResponse<byte[]> page = visitor.get(PAGE);
        String tag = page.headers().firstValue("etag").orElseThrow();
        String changed = page.headers().firstValue("last-modified").orElseThrow();

        assertThat(changed).isEqualTo("Mon, 05 Jan 2026 00:00:00 GMT");
        assertThat(visitor.get(PAGE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visitor.get(PAGE, "If-None-Match", "\"x\", W/" + tag).body()).isEmpty();
        assertThat(visitor.get(PAGE, "If-Modified-Since", changed).statusCode()).isEqualTo(304);
        assertThat(visitor.get(PAGE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(visitor.get(PAGE, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(PAGE, "If-None-Match", "\"other\"", "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        HttpResponse<byte[]> head = visitor.method("HEAD", PAGE);
        HttpResponse<byte[]> get = visitor.get(PAGE);

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length")).hasValue(Integer.toString(get.body().length));
        assertThat(head.headers().firstValue("etag")).isEqualTo(get.headers().firstValue("etag"));
    }

    @Test
    void writingToAPageIsRefused() {
        HttpResponse<byte[]> refused = visitor.method("POST", PAGE);

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("allow")).hasValue("GET, HEAD");
        assertThat(visitor.get("/admin/tick").statusCode()).isEqualTo(404);
        assertThat(visitor.method("POST", "/admin/ticks").statusCode()).isEqualTo(404);
    }

    @Test
    void accessLogTellsWhoAskedForWhat() {
        visitor.get("/category/all?page=1");
        visitor.get("/products/0");

        assertThat(shop.requests())
                .extracting(
                        AccessLog.Entry::method,
                        AccessLog.Entry::path,
                        AccessLog.Entry::userAgent,
                        AccessLog.Entry::status)
                .containsExactly(
                        tuple("GET", "/category/all?page=1", "visitor", 200),
                        tuple("GET", "/products/0", "visitor", 404));
        assertThat(json("/admin/requests.json")).hasSize(2);
    }

    @Test
    void truthIsServedAsJson() {
        JsonNode first = json("/admin/products.json").get(0);

        assertThat(json("/admin/products.json")).hasSize(20);
        assertThat(first.get("id").asText()).isEqualTo("100001");
        assertThat(first.get("url").asText()).isEqualTo(shop.address() + "products/100001");
        assertThat(first.get("currency").asText()).isEqualTo("KRW");
        assertThat(first.get("make").asText()).isEqualTo("JSON_LD");
    }

    @Test
    void pictureIsDrawnByTheShop() {
        HttpResponse<byte[]> picture = visitor.get("/images/100001.svg");

        assertThat(picture.headers().firstValue("content-type")).hasValue("image/svg+xml");
        assertThat(new String(picture.body(), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .endsWith("</svg>\n");
    }

    @Test
    void pagesAskNothingOfOtherHosts() {
        String page = new String(visitor.get("/").body(), StandardCharsets.UTF_8);

        assertThat(PageReader.document(visitor.get("/")).select("[src]").eachAttr("src"))
                .allMatch(source -> source.startsWith("/images/"));
        assertThat(page).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void takenPortIsNamed() {
        int port = shop.address().getPort();

        assertThatThrownBy(() -> DemoShop.start("127.0.0.1", port))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The demo shop cannot listen on 127.0.0.1:" + port
                        + ": end what uses that port, or set DEMO_SHOP_PORT to another.");
    }

    private JsonNode json(String path) {
        return PageReader.json(new String(visitor.get(path).body(), StandardCharsets.UTF_8));
    }
}
