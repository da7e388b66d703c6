package io.shopstream.query.watch;

/** An attempt that failed; the message is fit for the watch's owner. */
final class FailedCallException extends Exception {

    private final boolean forEver;

    /** A failure, after which another attempt may succeed unless it is for ever. */
    FailedCallException(String message, boolean forEver) {
        super(message);
        this.forEver = forEver;
    }

    boolean forEver() {
        return forEver;
    }
}
