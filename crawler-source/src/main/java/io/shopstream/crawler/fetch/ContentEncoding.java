package io.shopstream.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the one content encoding that the crawler asks for. */
final class ContentEncoding {

    static final String ACCEPTED = "gzip";

    private ContentEncoding() {}

    /**
     * The body as the server meant it.
     *
     * @throws BodyTooLargeException when it unpacks to more than the limit
     * @throws IOException when it is no gzip though its header says so
     */
    static byte[] undo(String encoding, byte[] body, int limit) throws IOException {
        if (!encoding.toLowerCase(Locale.ROOT).contains(ACCEPTED) || body.length == 0) {
            return body;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = unpacked.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new BodyTooLargeException(limit);
            }
            return bytes;
        }
    }
}
