package io.shopstream.operations.letters;

import org.jspecify.annotations.Nullable;

/** A letter or row could not be replayed; the message ends the sentence "not replayed: ...". */
public final class ReplayException extends RuntimeException {

    public ReplayException(String message) {
        this(message, null);
    }

    ReplayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
