package io.shopstream.crawler.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with full jitter: the n-th wait is drawn from the upper half of {@code first * 2^(n-1)}, at most
 * {@code longest}. Worth another attempt are lost connections, timeouts, 429 and 5xx.
 */
public final class RetryPolicy {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final int maxAttempts;
    private final Duration first;
    private final RandomGenerator random;

    /**
     * A policy.
     *
     * @param maxAttempts attempts in all, the first one too
     * @param first about the wait after the first attempt
     */
    public RetryPolicy(int maxAttempts, Duration first, RandomGenerator random) {
        this.maxAttempts = maxAttempts;
        this.first = first;
        this.random = random;
    }

    /** Whether a shop asks for a longer wait than a crawl waits out. */
    public static boolean tooLong(Duration asked) {
        return asked.compareTo(LONGEST) > 0;
    }

    /** Whether an answer with this status may become a better one. */
    public static boolean worthRetrying(int status) {
        return status == 429 || status >= 500;
    }

    /**
     * The time to wait after a failed attempt, or empty when it was the last one.
     *
     * @param attempt the attempt that failed, counted from 1
     * @param asked what the shop asked for; zero where it did not
     */
    public Optional<Duration> waitAfter(int attempt, Duration asked) {
        if (attempt >= maxAttempts || tooLong(asked)) {
            return Optional.empty();
        }
        Duration ceiling = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        long most = Math.min(ceiling.toMillis(), LONGEST.toMillis());
        Duration drawn = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
        return Optional.of(drawn.compareTo(asked) > 0 ? drawn : asked);
    }
}
