package io.shopstream.crawler.fetch;

import io.shopstream.model.page.RawPage.Renderer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param url the address that answered, after redirects
 * @param at when the head of the answer was there
 * @param headers names in lower case
 * @param body content encodings undone
 */
public record Answer(
        URI url, Instant at, int status, Map<String, List<String>> headers, Renderer renderer, byte[] body) {

    private static final String CONTENT_TYPE = "content-type";

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public Optional<String> contentType() {
        return header(CONTENT_TYPE);
    }

    /** Whether the body may be a page; an answer without a content type is believed to be one. */
    public boolean html() {
        String type = contentType().orElse("text/html").toLowerCase(Locale.ROOT).strip();
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /** The same answer after its scripts ran. */
    Answer rendered(String document) {
        return new Answer(
                url,
                at,
                status,
                Map.of(CONTENT_TYPE, List.of("text/html; charset=utf-8")),
                Renderer.BROWSER,
                document.getBytes(StandardCharsets.UTF_8));
    }
}
