package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.access.Caller;
import io.shopstream.query.access.InvalidTokenException;
import io.shopstream.query.access.KeysUnavailableException;
import io.shopstream.query.access.RateLimits;
import io.shopstream.query.access.Scope;
import io.shopstream.query.http.Route.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its route: escapes whole, parameters known, an answer that it accepts, budget left, and a token where one is needed. */
final class Admission {

    private static final String CLIENT = "client";

    private final AccessRules rules;

    Admission(AccessRules rules) {
        this.rules = rules;
    }

    /**
     * Admits a request or refuses it.
     *
     * @throws RefusedException when it is refused
     */
    void admit(Context context, Route route) {
        if (route.kind() == Kind.PAGE) {
            return;
        }
        PercentEscapes.require(context);
        requireKnownParameters(context, route);
        if (route.kind() == Kind.OPERATION) {
            return;
        }
        Acceptance.require(context, route.kind() == Kind.STREAM ? ServerSentEvents.TYPE : "application/json");
        Budget budget = route.kind() == Kind.WRITE ? Budget.WRITES : Budget.READS;
        RateLimits limits = route.kind() == Kind.WRITE ? rules.writes() : rules.reads();
        if (route.scope().isPresent()) {
            admitCaller(context, route.scope().get(), limits, budget);
        } else {
            budget.spend(context, limits, client(context, anyCaller(context)));
        }
    }

    /** Name of the client whose request was admitted: a token's subject, or an address. */
    static String client(Context context) {
        return Objects.requireNonNull(context.attribute(CLIENT), "admitted");
    }

    private static void requireKnownParameters(Context context, Route route) {
        if (route.parameters().isEmpty()) {
            new QueryParameters(context.queryParamMap()).only(Set.of()).check();
        }
    }

    /** A bad token costs its sender's address, so that guessing is bounded. */
    private void admitCaller(Context context, Scope scope, RateLimits limits, Budget budget) {
        if (!rules.tokens().areConfigured()) {
            throw new RefusedException(
                    ProblemType.WRITES_DISABLED,
                    "This service has nothing to check tokens with, so nobody may write: set API_JWT_JWKS_URL,"
                            + " API_JWT_SECRET or API_JWT_SECRET_FILE and start it again.");
        }
        Optional<String> token = BearerToken.of(context);
        Caller caller = null;
        String objection = "";
        try {
            caller = token.isPresent() ? rules.tokens().caller(token.get()) : null;
        } catch (InvalidTokenException e) {
            objection = Objects.requireNonNullElse(e.getMessage(), "");
        }
        budget.spend(context, limits, client(context, caller));
        Challenge.require(scope, context, caller, objection);
    }

    /** Of what is open to all: a token only tells whose budget it is, and a bad one tells nothing. */
    private @Nullable Caller anyCaller(Context context) {
        Optional<String> token = BearerToken.of(context);
        try {
            return token.isPresent() && rules.tokens().areConfigured()
                    ? rules.tokens().caller(token.get())
                    : null;
        } catch (InvalidTokenException | KeysUnavailableException e) {
            return null;
        }
    }

    private String client(Context context, @Nullable Caller caller) {
        String client = caller == null
                ? rules.addresses().of(context.req().getRemoteAddr(), forwardedFor(context))
                : "sub:" + caller.subject();
        context.attribute(CLIENT, client);
        return client;
    }

    /** All lines of the header: a client may have sent one of its own before the proxy's. */
    private static @Nullable String forwardedFor(Context context) {
        List<String> lines = Collections.list(context.req().getHeaders("X-Forwarded-For"));
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
