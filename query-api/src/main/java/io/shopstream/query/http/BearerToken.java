package io.shopstream.query.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token in the header {@code Authorization} (RFC 6750, section 2.1); nowhere else is one looked for. */
final class BearerToken {

    private static final Pattern HEADER = Pattern.compile("bearer +([A-Za-z0-9._~+/=-]+) *", Pattern.CASE_INSENSITIVE);

    private BearerToken() {}

    static Optional<String> of(Context context) {
        String header = context.header("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        Matcher parts = HEADER.matcher(header);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }
}
