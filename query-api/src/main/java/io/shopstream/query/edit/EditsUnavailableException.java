package io.shopstream.query.edit;

/** Kafka did not answer; the message is fit for a client, the cause for the log. */
public final class EditsUnavailableException extends RuntimeException {

    public EditsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
