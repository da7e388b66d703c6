package io.shopstream.query.outage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Asks a server; after {@value #FAILURES} failures in a row it is not asked for a rest, and who comes is refused at once. After
 * the rest one question goes through: it ends the rest, or begins another.
 */
public final class ShortCircuit {

    /** So many in a row are no accident; each of them costs its caller the whole wait. */
    static final int FAILURES = 5;

    private static final Duration REST = Duration.ofSeconds(2);
    private static final int ALL = 100;

    private final String server;
    private final CircuitBreaker breaker;
    private final Predicate<Throwable> away;
    private final Outage outage;

    /**
     * A way to a server.
     *
     * @param server as the log is to name it
     * @param away tells a server that is away from one that answers, if only with a refusal
     */
    public ShortCircuit(String server, Predicate<Throwable> away, Clock clock) {
        this(server, away, REST, clock);
    }

    ShortCircuit(String server, Predicate<Throwable> away, Duration rest, Clock clock) {
        this.server = server;
        this.away = away;
        this.outage = new Outage(server, clock);
        this.breaker = CircuitBreaker.of(
                server,
                CircuitBreakerConfig.custom()
                        .slidingWindow(FAILURES, FAILURES, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /**
     * The server's answer.
     *
     * @throws ServerAwayException where it was not asked
     */
    public <T, E extends Exception> T ask(Question<T, E> question) throws E {
        if (!breaker.tryAcquirePermission()) {
            throw new ServerAwayException(server);
        }
        long start = breaker.getCurrentTimestamp();
        try {
            T answer = question.put();
            answered(start);
            return answer;
        } catch (Exception | Error e) {
            failed(e, start);
            throw e;
        }
    }

    private void failed(Throwable failure, long start) {
        if (away.test(failure)) {
            breaker.onError(took(start), breaker.getTimestampUnit(), failure);
            outage.failed(failure);
        } else {
            answered(start);
        }
    }

    private void answered(long start) {
        breaker.onSuccess(took(start), breaker.getTimestampUnit());
        outage.answered();
    }

    private long took(long start) {
        return breaker.getCurrentTimestamp() - start;
    }

    /** Something that the server is asked. */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T put() throws E;
    }
}
