package io.shopstream.query.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/**
 * One budget of requests a minute for each client, in this process; a minute's worth may be spent at once. Clients that
 * were not seen for two minutes have a full budget anyway and are forgotten.
 */
public final class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MOST_CLIENTS = 100_000;

    private final long perMinute;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * Budgets that are full.
     *
     * @param perMinute requests; 0 for no limit
     */
    public RateLimits(long perMinute, Clock clock) {
        this.perMinute = perMinute;
        TimeMeter meter = meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(client -> bucket(meter));
    }

    /** Takes one request from a client's budget. */
    public Standing take(String client) {
        if (perMinute == 0) {
            return Standing.UNLIMITED;
        }
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(TimeMeter meter) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * How a client stands after a request.
     *
     * @param allowed whether the budget held
     * @param limit requests a minute; 0 for no limit
     * @param remaining requests that may follow at once
     * @param pause until the budget is full again, or where it did not hold until the next request may come
     */
    public record Standing(boolean allowed, long limit, long remaining, Duration pause) {

        static final Standing UNLIMITED = new Standing(true, 0, 0, Duration.ZERO);

        /** The pause in whole seconds, at least one. */
        public long pauseSeconds() {
            return Math.max(1, pause.plusMillis(999).toSeconds());
        }
    }
}
