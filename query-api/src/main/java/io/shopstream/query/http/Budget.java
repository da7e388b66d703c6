package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.access.RateLimits;
import io.shopstream.query.access.RateLimits.Standing;

/** What a client's requests are counted as; told in the headers of draft-ietf-httpapi-ratelimit-headers-10. */
enum Budget {
    READS("reads"),
    WRITES("writes");

    private final String policy;

    Budget(String policy) {
        this.policy = policy;
    }

    /**
     * Takes one request from a client's budget.
     *
     * @throws RefusedException when it is spent
     */
    void spend(Context context, RateLimits limits, String client) {
        Standing standing = limits.take(client);
        if (standing.limit() == 0) {
            return;
        }
        String pause = Long.toString(standing.pauseSeconds());
        context.header("RateLimit-Policy", "\"" + policy + "\";q=" + standing.limit() + ";w=60")
                .header("RateLimit", "\"" + policy + "\";r=" + standing.remaining() + ";t=" + pause);
        if (!standing.allowed()) {
            context.header("Retry-After", pause);
            throw new RefusedException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "More than " + standing.limit() + " " + policy + " a minute came from this client. Try again in "
                            + pause + " seconds.");
        }
    }
}
