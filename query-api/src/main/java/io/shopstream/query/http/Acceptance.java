package io.shopstream.query.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a client takes what an address answers in (RFC 9110, section 12.5.1). */
final class Acceptance {

    private Acceptance() {}

    /**
     * Refuses a request that does not.
     *
     * @throws RefusedException when no range of its header {@code Accept} holds the type
     */
    static void require(Context context, String type) {
        String accept = context.header("Accept");
        if (accept != null
                && !accept.isBlank()
                && Stream.of(accept.toLowerCase(Locale.ROOT).split(",", -1)).noneMatch(range -> takes(range, type))) {
            throw new RefusedException(
                    ProblemType.NOT_ACCEPTABLE, "This address answers in " + type + ", which Accept leaves out.");
        }
    }

    private static boolean takes(String range, String type) {
        String[] parts = range.split(";", -1);
        String family = type.substring(0, type.indexOf('/')) + "/*";
        return List.of("*/*", family, type).contains(parts[0].strip())
                && Stream.of(parts).map(String::strip).noneMatch(part -> part.matches("q=0(\\.0{0,3})?"));
    }
}
