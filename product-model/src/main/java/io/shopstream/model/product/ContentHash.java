package io.shopstream.model.product;

import io.shopstream.model.ProductJson;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells equal content from different content: the first eight bytes of SHA-256 over the content's JSON, whose fields
 * stand in the order of the record and whose absent fields are left out. A field added to a record later leaves the hash
 * of contents without it as it was.
 */
public final class ContentHash {

    private ContentHash() {}

    public static long of(Object content) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(ProductJson.bytes(content)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Sixteen hexadecimal digits, as the stores keep it. */
    public static String text(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }
}
