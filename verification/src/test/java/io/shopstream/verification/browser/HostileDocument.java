package io.shopstream.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** A document whose texts are markup, put into the index past the jobs, which would clean them; gone when closed. */
final class HostileDocument implements AutoCloseable {

    static final String SHOP = "hostile.example";
    static final String NAME = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script> 셔츠";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    HostileDocument(int opensearchPort) {
        this.address = URI.create("http://127.0.0.1:" + opensearchPort + "/products/_doc/" + SHOP + ":1?refresh=true");
        Map<String, Object> document = Map.of(
                "key",
                SHOP + ":1",
                "shop",
                SHOP,
                "version",
                1,
                "name",
                NAME,
                "brand",
                NAME,
                "url",
                "javascript:window.pwned=1",
                "image",
                "javascript:window.pwned=1",
                "in_stock",
                true);
        send(HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(ProductJson.bytes(document))));
    }

    /** What the REST interface would say of such a product. */
    static String product() {
        return ProductJson.text(Map.of(
                "key",
                SHOP + ":1",
                "name",
                NAME,
                "brand",
                NAME,
                "description",
                NAME,
                "url",
                "javascript:window.pwned=1",
                "images",
                List.of("javascript:window.pwned=1", "x"),
                "categories",
                List.of(NAME),
                "variants",
                List.of(Map.of("colour", NAME, "inStock", true)),
                "availability",
                NAME,
                "lastSeenAt",
                "2026-11-01T00:00:00Z"));
    }

    @Override
    public void close() {
        send(HttpRequest.newBuilder(address).DELETE());
    }

    private void send(HttpRequest.Builder request) {
        try {
            int status = http.send(
                            request.header("Content-Type", "application/json").build(), BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isBetween(200, 299);
        } catch (IOException e) {
            throw new AssertionError("OpenSearch does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }
}
