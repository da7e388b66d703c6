package io.shopstream.demoshop.page;

import java.net.URI;

/**
 * Under which address the shop is known.
 *
 * @param base scheme, host and port, such as {@code http://localhost:8090}
 */
public record Site(URI base) {

    static final String NAME = "온모아";

    /** Canonical: sitemap, JSON-LD, {@code og:url} and the truth all write this same address. */
    public String url(String path) {
        return base.resolve(path).toString();
    }
}
