package io.shopstream.verification.serving.load;

/** An answer came, but not the one that was to come; equal messages are counted together. */
public final class WrongAnswerException extends RuntimeException {

    public WrongAnswerException(String message) {
        super(message);
    }
}
