package io.shopstream.query.edit;

/** A request that cannot be taken because of another one; the message is fit for a client. */
public final class EditConflictException extends RuntimeException {

    private final Kind kind;

    private EditConflictException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static EditConflictException unsettled(EditPlace other) {
        return new EditConflictException(
                Kind.UNSETTLED,
                "The edit " + other
                        + " of this product is still on its way, so that it is not known what this one would"
                        + " change: ask again in a moment.");
    }

    static EditConflictException keyReused(EditPlace first) {
        return new EditConflictException(
                Kind.KEY_REUSED,
                "This Idempotency-Key came with another request before, which became the edit " + first
                        + ": give each request a key of its own.");
    }

    public Kind kind() {
        return kind;
    }

    /** What stands in the way. */
    public enum Kind {
        /** Another edit of the product has not been applied or refused yet. */
        UNSETTLED,
        /** The idempotency key belongs to another request. */
        KEY_REUSED
    }
}
