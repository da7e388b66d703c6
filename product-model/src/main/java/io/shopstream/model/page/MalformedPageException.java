package io.shopstream.model.page;

/** A record of {@code raw-pages} that is no page; the message says what is wrong and becomes its dead letter's reason. */
public final class MalformedPageException extends RuntimeException {

    public MalformedPageException(String message) {
        super(message);
    }

    public MalformedPageException(String message, Throwable cause) {
        super(message, cause);
    }
}
