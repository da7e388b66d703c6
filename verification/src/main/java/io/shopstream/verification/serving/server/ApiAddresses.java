package io.shopstream.verification.serving.server;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Addresses of a query API. */
public final class ApiAddresses {

    private final String root;

    /** Of the API at an address such as {@code http://127.0.0.1:8000}. */
    public ApiAddresses(String root) {
        this.root = root;
    }

    public URI search(String text) {
        return at("/search?q=" + encoded(text));
    }

    /** A search whose answer a cache may keep until a product of the brand changes. */
    public URI search(String text, String brand) {
        return at("/search?q=" + encoded(text) + "&brand=" + encoded(brand));
    }

    public URI suggestions(String text) {
        return at("/suggestions?q=" + encoded(text));
    }

    public URI product(String key) {
        return at("/products/" + encoded(key));
    }

    /** The prices from a moment until now. */
    public URI pricesSince(String key, Instant from) {
        return at("/products/" + encoded(key) + "/prices?from=" + encoded(from.toString()));
    }

    /** A page or another address without a version. */
    public URI page(String path) {
        return URI.create(root + path);
    }

    /** The path of the REST interface under its version, which is written nowhere else; pages and {@code /health} have none. */
    public static String versioned(String path) {
        return "/v1" + path;
    }

    private URI at(String path) {
        return URI.create(root + versioned(path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
