package io.shopstream.verification.stack;

import java.time.Duration;

/** Waits for a condition of a running system. */
public final class Waiting {

    private static final Duration POLL = Duration.ofMillis(20);

    private Waiting() {}

    /** Returns whether the condition came true within the limit, asking every {@code 20 ms}. */
    public static boolean until(Duration limit, Condition condition) throws InterruptedException {
        return until(limit, POLL, condition);
    }

    /** Returns whether the condition came true within the limit. */
    public static boolean until(Duration limit, Duration poll, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            Thread.sleep(poll.toMillis());
        }
        return true;
    }

    /** A question to a running system. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws InterruptedException;
    }
}
