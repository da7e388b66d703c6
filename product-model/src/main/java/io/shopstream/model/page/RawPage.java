package io.shopstream.model.page;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fetched page, its body never re-encoded.
 *
 * @param id unique for the fetch; the same for a repeated send of it
 * @param url the absolute address asked for, after redirects; always a legal one, see {@link PageAddress}
 * @param fetchedAt when the answer's first byte came, by the fetching machine's clock
 * @param status HTTP status, 100 to 599
 * @param contentType the header {@code Content-Type} as received, with its charset; null where there was none
 * @param renderer who produced the body
 * @param crawlId the run that fetched it
 * @param body the bytes as received, after the transfer and content encodings were undone
 */
public record RawPage(
        String id,
        String url,
        Instant fetchedAt,
        int status,
        @Nullable String contentType,
        Renderer renderer,
        String crawlId,
        byte[] body) {

    public RawPage {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is empty: expected one that is unique for the fetch.");
        }
        url = PageAddress.legal(url);
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(renderer, "renderer");
        Objects.requireNonNull(crawlId, "crawlId");
        Objects.requireNonNull(body, "body");
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status is " + status + ": expected 100 to 599.");
        }
    }

    /** Who produced a page's body. */
    public enum Renderer {
        /** A plain HTTP client: the bytes are the server's. */
        HTTP,
        /** A browser after it ran the page's scripts: the bytes are the document in UTF-8. */
        BROWSER,
        /** A saved file. */
        IMPORT
    }
}
