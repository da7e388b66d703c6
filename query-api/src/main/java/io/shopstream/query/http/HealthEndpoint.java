package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.health.Readiness;
import io.shopstream.query.health.Readiness.Status;
import io.shopstream.query.json.QueryJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Answers the health addresses: live needs nothing but this process, ready asks every server. */
final class HealthEndpoint {

    private final Supplier<Readiness> readiness;

    HealthEndpoint(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    List<Route> routes() {
        return List.of(
                Route.operation("/health", Set.of(), this::ready),
                Route.operation("/health/ready", Set.of(), this::ready),
                Route.operation("/health/live", Set.of(), context -> send(context, 200, Map.of("status", Status.UP))));
    }

    private void ready(Context context) {
        Readiness now = readiness.get();
        send(context, now.status() == Status.DOWN ? 503 : 200, now);
    }

    private static void send(Context context, int status, Object state) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .result(QueryJson.text(state))
                .contentType("application/json");
    }
}
