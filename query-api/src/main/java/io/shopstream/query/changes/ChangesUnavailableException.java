package io.shopstream.query.changes;

import org.jspecify.annotations.Nullable;

/** The topic cannot be read now; the message is fit for a client, the cause for the log. */
public final class ChangesUnavailableException extends RuntimeException {

    public ChangesUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
