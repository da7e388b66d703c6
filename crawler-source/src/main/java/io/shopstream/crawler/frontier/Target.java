package io.shopstream.crawler.frontier;

import java.net.URI;

/**
 * An address to fetch.
 *
 * @param url canonical, as {@link CanonicalUrl} makes it
 * @param depth links between it and a seed; a seed has 0
 * @param attempt how often it is being fetched, counted from 1
 * @param validators of the page that was taken last
 */
public record Target(URI url, int depth, int attempt, Validators validators) {

    public static Target first(URI url, int depth) {
        return new Target(url, depth, 1, Validators.NONE);
    }

    public Target again() {
        return new Target(url, depth, attempt + 1, validators);
    }
}
