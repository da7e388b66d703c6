package io.shopstream.query.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log when a server goes and when it is back, once each, however many requests fail meanwhile. The stack trace of
 * each failure is there at level DEBUG.
 */
public final class Outage {

    /** How long nothing must fail before the server counts as back: one that comes and goes is one outage. */
    static final Duration CALM = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String server;
    private final Clock clock;
    private volatile @Nullable Span current;

    /**
     * An outage that has not begun.
     *
     * @param server as the log is to name it
     */
    public Outage(String server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** A question failed because the server is away. */
    public synchronized void failed(Throwable cause) {
        Instant now = clock.instant();
        Span before = current;
        if (before == null) {
            LOG.warn(
                    "{} does not answer: {}. What fails from now on is counted only.",
                    server,
                    innermost(cause).toString());
            current = new Span(now, now, 1);
        } else {
            current = new Span(before.began(), now, before.failures() + 1);
        }
        LOG.debug("{} does not answer", server, cause);
    }

    /** The server gave an answer, any one. */
    public void answered() {
        if (current != null) {
            endIfCalm();
        }
    }

    private synchronized void endIfCalm() {
        Span ended = current;
        if (ended != null && !clock.instant().isBefore(ended.lastFailure().plus(CALM))) {
            current = null;
            LOG.info(
                    "{} answers again, after {}; {} questions to it failed.",
                    server,
                    Duration.between(ended.began(), ended.lastFailure()),
                    ended.failures());
        }
    }

    /** The cause of all, which names the address that refused or the wait that ended. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** From the first failure to the newest. */
    private record Span(Instant began, Instant lastFailure, long failures) {}
}
