package io.shopstream.query.access;

/** A token that is not believed; the message is fit for a client and holds nothing of the token. */
public final class InvalidTokenException extends Exception {

    InvalidTokenException(String message) {
        super(message);
    }

    InvalidTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
