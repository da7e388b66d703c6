package io.shopstream.extraction.saved;

/** A folder of saved pages cannot be used; the message says what is wrong where, and how to mend it. */
public final class SavedPagesException extends RuntimeException {

    public SavedPagesException(String message) {
        super(message);
    }

    public SavedPagesException(String message, Throwable cause) {
        super(message, cause);
    }
}
