package io.shopstream.operations.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash by which both stores are compared: the first eight bytes of MD5, which PostgreSQL computes too. It finds
 * differences, nobody is to be kept from forging them.
 */
final class KeyHash {

    /** So many that a bucket of a store with millions of products still has only some thousands. */
    static final int BUCKETS = 1_024;

    /** In PostgreSQL's words, of the text in the place of the mark. */
    static final String SQL = "('x' || left(md5(%s), 16))::bit(64)::bigint";

    private final MessageDigest digest;

    KeyHash() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
    }

    int bucket(String key) {
        return (int) (of(key) & (BUCKETS - 1));
    }

    long fingerprint(StoredVersion stored) {
        return of(stored.key() + "\n" + stored.version() + "\n" + stored.contentHash());
    }

    private long of(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
