package io.shopstream.query.changes;

/** As many clients as may listen, or as many as may catch up, are there; the message is fit for a client. */
public final class TooManyStreamsException extends RuntimeException {

    TooManyStreamsException(String message) {
        super(message);
    }
}
