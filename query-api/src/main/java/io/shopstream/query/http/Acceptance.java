package io.shopstream.query.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a client takes JSON (RFC 9110, section 12.5.1). */
final class Acceptance {

    private static final List<String> RANGES = List.of("*/*", "application/*", "application/json");

    private Acceptance() {}

    /**
     * Refuses a request that does not.
     *
     * @throws RefusedException when no range of its header {@code Accept} holds JSON
     */
    static void require(Context context) {
        String accept = context.header("Accept");
        if (accept != null
                && !accept.isBlank()
                && Stream.of(accept.toLowerCase(Locale.ROOT).split(",", -1)).noneMatch(Acceptance::takesJson)) {
            throw new RefusedException(
                    ProblemType.NOT_ACCEPTABLE, "This address answers in application/json, which Accept leaves out.");
        }
    }

    private static boolean takesJson(String range) {
        String[] parts = range.split(";", -1);
        return RANGES.contains(parts[0].strip())
                && Stream.of(parts).map(String::strip).noneMatch(part -> part.matches("q=0(\\.0{0,3})?"));
    }
}
