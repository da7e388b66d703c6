package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.access.Caller;
import io.shopstream.query.access.InvalidTokenException;
import io.shopstream.query.access.KeysUnavailableException;
import io.shopstream.query.access.RateLimits;
import io.shopstream.query.access.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its route: parameters known, an answer that it accepts, budget left, and for writes a token. */
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
        switch (route.kind()) {
            case PAGE -> {}
            case OPERATION -> requireKnownParameters(context, route);
            case READ, FORMER -> {
                requireKnownParameters(context, route);
                Acceptance.require(context);
                Budget.READS.spend(context, rules.reads(), client(context, reader(context)));
            }
            case STATUS -> {
                requireKnownParameters(context, route);
                admitBearer(context, rules.reads(), Budget.READS, Scope.PRODUCTS_WRITE);
            }
            case WRITE -> admitBearer(context, rules.writes(), Budget.WRITES, Scope.PRODUCTS_WRITE);
            case ADMINISTRATION -> {
                requireKnownParameters(context, route);
                admitBearer(context, rules.writes(), Budget.WRITES, Scope.ADMIN);
            }
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
    private void admitBearer(Context context, RateLimits limits, Budget budget, Scope scope) {
        Acceptance.require(context);
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
        Challenge.require(context, caller, objection, scope);
    }

    /** Reads are open to all: a token only tells whose budget it is, and a bad one tells nothing. */
    private @Nullable Caller reader(Context context) {
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
