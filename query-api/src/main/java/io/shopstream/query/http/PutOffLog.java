package io.shopstream.query.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs requests that are put off because a server behind this one is away: one line for the first of a kind, until there was
 * none of the kind for a while. An outage under load is thousands of them. The others, and stack traces, are there at DEBUG.
 */
final class PutOffLog {

    private static final Logger LOG = LoggerFactory.getLogger(PutOffLog.class);
    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Map<Class<?>, Instant> newest = new ConcurrentHashMap<>();
    private final Clock clock;

    PutOffLog(Clock clock) {
        this.clock = clock;
    }

    void add(Context context, RuntimeException reason) {
        Instant now = clock.instant();
        Instant before = newest.put(reason.getClass(), now);
        if (before == null || before.plus(WHILE).isBefore(now)) {
            LOG.warn(
                    "{} {} is put off: {} ({}). More of these are not logged until there was none for {}.",
                    context.method(),
                    context.path(),
                    reason.getMessage(),
                    String.valueOf(reason.getCause()),
                    WHILE);
        }
        LOG.debug("{} {} is put off", context.method(), context.path(), reason);
    }
}
