package io.shopstream.query.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A weak entity tag of a content (RFC 9110, section 8.8.3); weak, because the same content may be sent compressed or not.
 */
record EntityTag(String text) {

    /** Of a content of any kind. */
    static EntityTag of(byte[] content) {
        return new EntityTag("W/\"" + hash(content) + "\"");
    }

    /** Of a product: its version stands in the tag, so that {@code If-Match} can tell it. */
    static EntityTag of(long version, byte[] content) {
        return new EntityTag("W/\"" + version + "." + hash(content) + "\"");
    }

    /** Whether a header {@code If-None-Match} names this content, compared weakly (section 13.1.2). */
    boolean isAmong(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || Stream.of(ifNoneMatch.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .anyMatch(text.substring(2)::equals));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
