package io.shopstream.model.coverage;

import java.time.Instant;
import java.util.Objects;

/**
 * The pages of a shop give a field far less often than they did, or give it again: its template has changed. Value of the
 * topic {@code coverage-alerts}, whose key is the shop.
 *
 * @param shop as in product keys
 * @param of what the shares are of
 * @param field by its name in the product's JSON; {@code product} for pages
 * @param state what has happened to it
 * @param usual share from 0 to 1 that was usual before
 * @param now share since the last look
 * @param samples how many pages or products that look counts
 * @param at when it was noticed
 */
public record CoverageAlert(
        String shop, Of of, String field, State state, double usual, double now, long samples, Instant at) {

    public CoverageAlert {
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
    }

    /** What is counted. */
    public enum Of {
        /** Pages that could be read: how many state a product. */
        PAGE,
        /** Products as their own pages state them. */
        DETAIL,
        /** Products as lists state them. */
        TILE
    }

    /** What has happened. */
    public enum State {
        DROPPED,
        RECOVERED
    }
}
