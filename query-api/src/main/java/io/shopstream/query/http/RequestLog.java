package io.shopstream.query.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times every request by route and status, and logs it where that is wanted. */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.shopstream.query.access");
    private static final String ROUTE = "route";

    private final MeterRegistry meters;
    private final boolean logged;

    RequestLog(MeterRegistry meters, boolean logged) {
        this.meters = meters;
        this.logged = logged;
    }

    /** Notes the route that a request took, so that made-up addresses do not become names of time series. */
    static void took(Context context, Route route) {
        context.attribute(ROUTE, route.path());
    }

    void finished(Context context, Float milliseconds) {
        String route = Objects.requireNonNullElse(context.attribute(ROUTE), "none");
        Timer.builder("http.server.requests")
                .description("Requests answered")
                .tag("route", route)
                .tag("method", context.method().name())
                .tag("status", String.valueOf(context.statusCode()))
                .register(meters)
                .record(Duration.ofNanos((long) (milliseconds * 1_000_000)));
        if (logged) {
            LOG.info("{} {} {} {} ms", context.method().name(), context.path(), context.statusCode(), milliseconds);
        }
    }
}
