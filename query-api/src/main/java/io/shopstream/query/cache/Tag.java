package io.shopstream.query.cache;

import io.shopstream.query.search.ProductFilters;
import java.util.Locale;

/**
 * Names what an answer depends on. A change invalidates the answers that bear one of its tags. Names are written as filters
 * write them, so that a shop's spelling and a shopper's give one tag.
 *
 * @param text part of a key in Redis
 */
public record Tag(String text) {

    /** Borne by every answer. */
    public static final Tag EVERYTHING = new Tag("everything");

    /** A product that an answer shows. */
    public static Tag product(String key) {
        return new Tag("product:" + key);
    }

    /** A brand that was asked for, whatever its case. */
    public static Tag brand(String name) {
        return new Tag("brand:" + ProductFilters.canonical(name).toLowerCase(Locale.ROOT));
    }

    /** A category that was asked for. */
    public static Tag category(String name) {
        return new Tag("category:" + ProductFilters.canonical(name));
    }
}
