package io.shopstream.query.http;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Answers {@code GET /metrics} in Prometheus' text form. */
final class MetricsEndpoint {

    private final Supplier<String> metrics;

    MetricsEndpoint(Supplier<String> metrics) {
        this.metrics = metrics;
    }

    List<Route> routes() {
        return List.of(Route.operation(
                "/metrics",
                Set.of(),
                context -> context.header("Cache-Control", "no-store")
                        .result(metrics.get())
                        .contentType("text/plain; version=0.0.4; charset=utf-8")));
    }
}
