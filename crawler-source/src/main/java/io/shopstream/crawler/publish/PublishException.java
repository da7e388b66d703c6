package io.shopstream.crawler.publish;

/** Kafka did not take a page: the crawl cannot go on, and the page counts as not done. */
public final class PublishException extends RuntimeException {

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
