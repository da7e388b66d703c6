package io.shopstream.crawler.fetch;

import java.io.IOException;

/** A body is larger than the crawler takes. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(int limit) {
        super("larger than " + limit + " bytes");
    }
}
