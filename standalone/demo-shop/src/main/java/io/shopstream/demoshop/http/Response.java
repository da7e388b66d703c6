package io.shopstream.demoshop.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is written.
 *
 * @param contentType as the header says it
 * @param lastModified when the content last changed, where that is known
 */
record Response(
        int status,
        String contentType,
        byte[] body,
        @Nullable Instant lastModified) {

    private static final String HTML_UTF_8 = "text/html; charset=utf-8";

    static Response html(int status, String page) {
        return of(status, HTML_UTF_8, page, StandardCharsets.UTF_8);
    }

    static Response html(String page) {
        return html(200, page);
    }

    static Response json(String json) {
        return of(200, "application/json", json, StandardCharsets.UTF_8);
    }

    static Response of(String contentType, String text) {
        return of(200, contentType, text, StandardCharsets.UTF_8);
    }

    static Response of(int status, String contentType, String text, Charset charset) {
        return new Response(status, contentType, text.getBytes(charset), null);
    }

    Response changedAt(Instant instant) {
        return new Response(status, contentType, body, instant);
    }
}
