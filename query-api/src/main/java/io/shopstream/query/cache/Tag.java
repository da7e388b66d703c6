package io.shopstream.query.cache;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names what an answer depends on. A change invalidates the answers that bear one of its tags.
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
        return new Tag("brand:" + canonical(name).toLowerCase(Locale.ROOT));
    }

    /** A category that was asked for. */
    public static Tag category(String name) {
        return new Tag("category:" + canonical(name));
    }

    /** As a search query writes names, so that a shop's spelling and a shopper's give one tag. */
    private static String canonical(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
