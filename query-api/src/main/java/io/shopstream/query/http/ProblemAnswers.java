package io.shopstream.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.shopstream.query.access.KeysUnavailableException;
import io.shopstream.query.changes.ChangesUnavailableException;
import io.shopstream.query.changes.TooManyStreamsException;
import io.shopstream.query.edit.EditConflictException;
import io.shopstream.query.edit.EditsUnavailableException;
import io.shopstream.query.json.QueryJson;
import io.shopstream.query.lookup.LookupUnavailableException;
import io.shopstream.query.search.SearchRefusedException;
import io.shopstream.query.search.SearchUnavailableException;
import io.shopstream.query.watch.WatchesUnavailableException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into problem details; causes go to the log, never to the client. */
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final AllowedMethods methods;
    private final PutOffLog putOffs;

    private ProblemAnswers(AllowedMethods methods, PutOffLog putOffs) {
        this.methods = methods;
        this.putOffs = putOffs;
    }

    static void register(RoutesConfig routes, AllowedMethods methods, PutOffLog putOffs) {
        ProblemAnswers answers = new ProblemAnswers(methods, putOffs);
        routes.exception(RefusedException.class, (e, context) -> send(context, e.type(), message(e), e.errors()));
        routes.exception(SearchUnavailableException.class, (e, context) -> answers.unavailable(context, e));
        routes.exception(LookupUnavailableException.class, (e, context) -> answers.unavailable(context, e));
        routes.exception(SearchRefusedException.class, (e, context) -> refusedByIndex(context, e));
        routes.exception(EditsUnavailableException.class, (e, context) -> answers.unavailable(context, e));
        routes.exception(KeysUnavailableException.class, (e, context) -> answers.unavailable(context, e));
        routes.exception(EditConflictException.class, (e, context) -> conflict(context, e));
        routes.exception(ChangesUnavailableException.class, (e, context) -> answers.unavailable(context, e));
        routes.exception(WatchesUnavailableException.class, (e, context) -> answers.unavailable(context, e));
        routes.exception(TooManyStreamsException.class, (e, context) -> tooManyStreams(context, e));
        routes.exception(HttpResponseException.class, answers::refusedByServer);
        routes.exception(Exception.class, ProblemAnswers::unexpected);
    }

    private void unavailable(Context context, RuntimeException e) {
        putOffs.add(context, e);
        context.header("Retry-After", RETRY_AFTER_SECONDS);
        send(
                context,
                ProblemType.UNAVAILABLE,
                message(e) + " Try again in " + RETRY_AFTER_SECONDS + " seconds.",
                List.of());
    }

    private static void refusedByIndex(Context context, RuntimeException e) {
        LOG.warn("{} {}: the index refused the search", context.method(), context.path(), e);
        send(context, ProblemType.BAD_REQUEST, message(e), List.of());
    }

    private static void conflict(Context context, EditConflictException e) {
        switch (e.kind()) {
            case UNSETTLED -> {
                context.header("Retry-After", "1");
                send(context, ProblemType.UNSETTLED_EDIT, message(e), List.of());
            }
            case KEY_REUSED -> send(context, ProblemType.REUSED_KEY, message(e), List.of());
        }
    }

    private static void tooManyStreams(Context context, TooManyStreamsException e) {
        context.header("Retry-After", RETRY_AFTER_SECONDS);
        send(context, ProblemType.TOO_MANY_STREAMS, message(e), List.of());
    }

    private void refusedByServer(HttpResponseException e, Context context) {
        switch (e.getStatus()) {
            case 404 ->
                send(
                        context,
                        ProblemType.NOT_FOUND,
                        "Nothing is at this address; /openapi.json lists all of them.",
                        List.of());
            case 405 -> {
                String allowed = methods.of(context.path());
                context.header("Allow", allowed);
                send(context, ProblemType.METHOD_NOT_ALLOWED, "This address answers " + allowed + " only.", List.of());
            }
            default -> send(context, ProblemType.BAD_REQUEST, "The request cannot be understood.", List.of());
        }
    }

    private static void unexpected(Exception e, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), e);
        send(
                context,
                ProblemType.INTERNAL,
                "The request failed for a reason that is not the client's; it is in the server's log.",
                List.of());
    }

    private static void send(Context context, ProblemType type, String detail, List<InvalidParameter> errors) {
        context.status(type.status())
                .header("Cache-Control", "no-store")
                .result(QueryJson.text(Problem.of(type, detail, context.path(), errors)))
                .contentType("application/problem+json");
    }

    private static String message(RuntimeException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }
}
