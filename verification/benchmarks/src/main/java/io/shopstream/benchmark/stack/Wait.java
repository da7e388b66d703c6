package io.shopstream.benchmark.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition by asking for it again and again. */
public final class Wait {

    private static final Duration POLL = Duration.ofMillis(100);

    private Wait() {}

    /**
     * Returns when the condition holds.
     *
     * @param what the condition in words, for the message
     * @throws BenchmarkProblem when it does not in time
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        until(what, limit, POLL, condition);
    }

    /** As {@link #until(String, Duration, BooleanSupplier)}, asking at another pace. */
    public static void until(String what, Duration limit, Duration poll, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new BenchmarkProblem("Waited " + limit.toSeconds() + " s in vain until " + what + ".");
            }
            pause(poll);
        }
    }

    /** Does nothing for a while. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while waiting.", e);
        }
    }
}
