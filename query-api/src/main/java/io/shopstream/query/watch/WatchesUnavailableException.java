package io.shopstream.query.watch;

/** The watches cannot be read or kept now; the message is fit for a client, the cause for the log. */
public final class WatchesUnavailableException extends RuntimeException {

    WatchesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
