package io.shopstream.query.lookup;

/** The product store did not answer; the message is fit for a client, the cause for the log. */
public final class LookupUnavailableException extends RuntimeException {

    public LookupUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
