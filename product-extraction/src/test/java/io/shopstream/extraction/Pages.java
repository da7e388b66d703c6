package io.shopstream.extraction;

import io.shopstream.model.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Small pages for tests. */
final class Pages {

    static final String ADDRESS = "https://www.shop.example/jacket";

    private Pages() {}

    static RawPage html(String html) {
        return page(ADDRESS, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static RawPage at(String url, String html) {
        return page(url, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static RawPage jsonLd(String json) {
        return html("<html><body><script type=\"application/ld+json\">" + json + "</script></body></html>");
    }

    static RawPage page(String url, int status, @Nullable String type, byte[] body) {
        return new RawPage("1", url, Instant.EPOCH, status, type, RawPage.Renderer.HTTP, "test", body);
    }
}
