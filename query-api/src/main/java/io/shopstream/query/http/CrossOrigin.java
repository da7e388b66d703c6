package io.shopstream.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Cross-origin requests of pages elsewhere (the Fetch standard, section 3.3), closed but for the origins that are named.
 * Credentials of browsers are never allowed: a token goes into a header that the page's script sets.
 */
final class CrossOrigin {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match";
    private static final String ANSWER_HEADERS = "ETag, Location, Retry-After, RateLimit, RateLimit-Policy";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    CrossOrigin(Set<String> origins) {
        this.origins = origins;
    }

    /** Adds what a browser asks for; answers a preflight request of a named origin. */
    void answer(Context context) {
        if (origins.isEmpty()) {
            return;
        }
        context.header("Vary", "Origin");
        String origin = context.header("Origin");
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        context.header("Access-Control-Allow-Origin", origin).header("Access-Control-Expose-Headers", ANSWER_HEADERS);
        if (context.method().equals(HandlerType.OPTIONS) && context.header("Access-Control-Request-Method") != null) {
            context.header("Access-Control-Allow-Methods", METHODS)
                    .header("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .header("Access-Control-Max-Age", TEN_MINUTES)
                    .status(204)
                    .skipRemainingHandlers();
        }
    }
}
