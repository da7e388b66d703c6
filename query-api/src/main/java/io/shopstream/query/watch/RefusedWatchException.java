package io.shopstream.query.watch;

/** A watch that is not kept; the message is fit for a client. */
public final class RefusedWatchException extends RuntimeException {

    private final Reason reason;

    RefusedWatchException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it is not kept. */
    public enum Reason {
        UNKNOWN_PRODUCT,
        DELETED_PRODUCT,
        TOO_MANY
    }
}
