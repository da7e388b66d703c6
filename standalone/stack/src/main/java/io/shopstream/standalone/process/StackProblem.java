package io.shopstream.standalone.process;

/** Something a person can mend: the message says what, where and how, and is shown without a stack trace. */
public final class StackProblem extends RuntimeException {

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
