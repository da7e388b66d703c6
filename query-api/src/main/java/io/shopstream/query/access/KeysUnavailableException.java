package io.shopstream.query.access;

/** The keys that tokens are checked with cannot be had now; the message is fit for a client, the cause for the log. */
public final class KeysUnavailableException extends RuntimeException {

    KeysUnavailableException(Throwable cause) {
        super("The keys that tokens are checked with cannot be fetched.", cause);
    }
}
