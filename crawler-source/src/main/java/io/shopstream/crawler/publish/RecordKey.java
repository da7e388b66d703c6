package io.shopstream.crawler.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The key of a page's record: host, {@code /}, and a hash of path and query, so that a page keeps its partition. */
final class RecordKey {

    private static final int HASH_BYTES = 8;

    private RecordKey() {}

    static String of(URI url) {
        String path = url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return url.getHost().toLowerCase(Locale.ROOT) + "/" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
