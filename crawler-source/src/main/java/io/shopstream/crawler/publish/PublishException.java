package io.shopstream.crawler.publish;

import org.apache.kafka.common.errors.RecordTooLargeException;

/** Kafka did not take a page, which counts as not done. */
public final class PublishException extends RuntimeException {

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether Kafka may take other pages: it refused this one for its size. Otherwise the crawl cannot go on. */
    public boolean concernsThisPageOnly() {
        return getCause() instanceof RecordTooLargeException;
    }
}
