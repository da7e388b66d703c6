package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.access.Caller;
import io.shopstream.query.access.Scope;
import org.jspecify.annotations.Nullable;

/** Tells a client in {@code WWW-Authenticate} what its token lacks (RFC 6750, section 3). */
final class Challenge {

    private static final String HEADER = "WWW-Authenticate";
    private static final String BEARER = "Bearer realm=\"shopstream\"";

    private Challenge() {}

    /**
     * Refuses who may not.
     *
     * @param scope what is asked for
     * @param caller who a valid token speaks for; null without one
     * @param objection to the token that was given; empty where none was
     * @throws RefusedException unless the caller has the scope
     */
    static void require(Scope scope, Context context, @Nullable Caller caller, String objection) {
        if (caller == null && objection.isEmpty()) {
            context.header(HEADER, BEARER);
            throw new RefusedException(ProblemType.UNAUTHENTICATED, "The request has no bearer token.");
        }
        if (caller == null) {
            context.header(HEADER, BEARER + ", error=\"invalid_token\", error_description=\"" + objection + "\"");
            throw new RefusedException(ProblemType.UNAUTHENTICATED, objection);
        }
        if (!caller.may(scope)) {
            context.header(HEADER, BEARER + ", error=\"insufficient_scope\", scope=\"" + scope.claim() + "\"");
            throw new RefusedException(ProblemType.MISSING_SCOPE, "The token has no scope " + scope.claim() + ".");
        }
    }
}
