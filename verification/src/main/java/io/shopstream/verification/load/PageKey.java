package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.HexFormat;

/** The key that the crawler gives a page's record: host, slash, half of a hash of path and query. */
final class PageKey {

    private static final int HASH_BYTES = 8;

    private PageKey() {}

    static String of(String address) {
        URI url = URI.create(address);
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        byte[] hash = Sha256.of((url.getRawPath() + query).getBytes(UTF_8));
        return url.getHost() + "/" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }
}
