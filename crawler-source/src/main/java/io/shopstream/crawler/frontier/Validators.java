package io.shopstream.crawler.frontier;

import org.jspecify.annotations.Nullable;

/** What a server gave to ask it later whether a page has changed (RFC 9110 section 8.8), kept as it was sent. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    /** A header that is longer is no validator: it would travel with each request. */
    private static final int LONGEST = 500;

    public Validators {
        etag = bounded(etag);
        lastModified = bounded(lastModified);
    }

    private static @Nullable String bounded(@Nullable String header) {
        return header == null || header.isBlank() || header.length() > LONGEST ? null : header;
    }
}
