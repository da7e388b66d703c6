package io.shopstream.query.search;

/** The search index did not answer; the message is fit for a client, the cause for the log. */
public final class SearchUnavailableException extends RuntimeException {

    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
