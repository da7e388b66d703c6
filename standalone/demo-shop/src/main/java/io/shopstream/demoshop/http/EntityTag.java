package io.shopstream.demoshop.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A strong entity tag (RFC 9110, 8.8.3): equal for equal bytes. */
record EntityTag(String value) {

    static EntityTag of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag("\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    /** Compares weakly, as If-None-Match asks (RFC 9110, 13.1.2). */
    boolean isIn(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }
}
