package io.shopstream.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.shopstream.query.access.Scope;
import io.shopstream.query.json.QueryJson;
import io.shopstream.query.watch.NewWatch;
import io.shopstream.query.watch.RefusedWatchException;
import io.shopstream.query.watch.WatchReport;
import io.shopstream.query.watch.WatchRequest;
import io.shopstream.query.watch.Watches;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes, shows and deletes watches. Whoever has a watch's secret may see and delete it. */
final class WatchEndpoint {

    private static final String ALL = "/watches";
    private static final String ONE = ALL + "/{id}";

    private final Optional<Watches> watches;

    /** An endpoint that says how to switch watches on, where there are none. */
    WatchEndpoint(Optional<Watches> watches) {
        this.watches = watches;
    }

    List<Route> routes() {
        return List.of(
                Route.write(Scope.WATCHES_WRITE, HandlerType.POST, ALL, Set.of(), this::create),
                Route.read(ONE, Set.of(), this::show),
                Route.secretWrite(HandlerType.DELETE, ONE, this::delete));
    }

    private void create(Context context) {
        Watches on = on();
        WatchRequest request = WatchBody.read(context, on);
        NewWatch made = made(on, request);
        context.status(201).header("Location", "/v1" + ALL + "/" + made.id());
        send(context, WatchAnswer.Made.of(made, request));
    }

    private void show(Context context) {
        Watches on = on();
        WatchReport report = on.find(id(context), secret(context)).orElseThrow(WatchEndpoint::unknown);
        send(context, WatchAnswer.of(report));
    }

    private void delete(Context context) {
        if (!on().delete(id(context), secret(context))) {
            throw unknown();
        }
        context.status(204);
    }

    private Watches on() {
        return watches.orElseThrow(() -> new RefusedException(
                ProblemType.FEATURE_OFF, "Watches are switched off here: WATCHES_ENABLED is not true."));
    }

    private static NewWatch made(Watches watches, WatchRequest request) {
        try {
            return watches.create(request);
        } catch (RefusedWatchException e) {
            ProblemType type = switch (e.reason()) {
                case UNKNOWN_PRODUCT -> ProblemType.UNKNOWN_PRODUCT;
                case DELETED_PRODUCT -> ProblemType.DELETED_PRODUCT;
                case TOO_MANY -> ProblemType.TOO_MANY_WATCHES;
            };
            throw new RefusedException(type, String.valueOf(e.getMessage()));
        }
    }

    private static String secret(Context context) {
        return BearerToken.of(context).orElseThrow(() -> {
            context.header("WWW-Authenticate", "Bearer");
            return new RefusedException(
                    ProblemType.NO_WATCH_SECRET, "Expected a header 'Authorization: Bearer' with the watch's secret.");
        });
    }

    private static UUID id(Context context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** The same for an id that nobody has and for a secret of another watch. */
    private static RefusedException unknown() {
        return new RefusedException(ProblemType.UNKNOWN_WATCH, "No watch has this id and this secret.");
    }

    private static void send(Context context, Object answer) {
        context.header("Cache-Control", "no-store")
                .result(QueryJson.text(answer))
                .contentType("application/json");
    }
}
