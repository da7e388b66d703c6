package io.shopstream.benchmark.stack;

/** A benchmark cannot go on; the message says what is wrong where, and how to mend it. */
public final class BenchmarkProblem extends RuntimeException {

    public BenchmarkProblem(String message) {
        super(message);
    }

    public BenchmarkProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
