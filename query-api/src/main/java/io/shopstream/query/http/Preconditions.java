package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.edit.CurrentProduct;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code If-Match} and {@code If-None-Match} of a write (RFC 9110, section 13.1). A product's tag holds its version, and
 * the versions are compared, not the tags: the tags are weak, and what a write is guarded against is another version.
 *
 * @param ifMatch tags or {@code *}; null where it is not given
 * @param ifNoneMatch only {@code *} has a meaning here; null where it is not given
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\\.[A-Za-z0-9_-]*\"");
    private static final String ANY = "*";

    /**
     * Those of a request.
     *
     * @throws RefusedException when {@code If-None-Match} is not {@code *}
     */
    static Preconditions of(Context context) {
        String ifNoneMatch = context.header("If-None-Match");
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals(ANY)) {
            throw new RefusedException(
                    ProblemType.INVALID_HEADER,
                    "If-None-Match of a write is '*' or absent; use If-Match for a version.");
        }
        return new Preconditions(context.header("If-Match"), ifNoneMatch);
    }

    boolean areGiven() {
        return ifMatch != null || ifNoneMatch != null;
    }

    /**
     * Holds them against what is stored.
     *
     * @throws RefusedException when one does not hold
     */
    void check(CurrentProduct current) {
        if (ifNoneMatch != null && current.exists()) {
            throw failed("The product exists, which If-None-Match excludes.");
        }
        if (ifMatch != null && !matches(ifMatch.strip(), current)) {
            throw failed(
                    current.exists()
                            ? "If-Match names another version than the product's present one; get its ETag anew."
                            : "If-Match names a version of a product that is not there.");
        }
    }

    /** The version that {@code If-Match} names, once it was found to be the present one; null where it names none. */
    @Nullable
    Long expectedVersion(CurrentProduct current) {
        return ifMatch == null || ifMatch.strip().equals(ANY)
                ? null
                : current.product().orElseThrow().product().version();
    }

    private static boolean matches(String tags, CurrentProduct current) {
        return current.exists()
                && (tags.equals(ANY)
                        || Stream.of(tags.split(",", -1)).map(String::strip).anyMatch(tag -> hasVersion(tag, current)));
    }

    private static boolean hasVersion(String tag, CurrentProduct current) {
        Matcher parts = TAG.matcher(tag);
        return parts.matches()
                && current.product()
                        .filter(stored -> stored.product().version() == Long.parseLong(parts.group(1)))
                        .isPresent();
    }

    private static RefusedException failed(String detail) {
        return new RefusedException(ProblemType.PRECONDITION_FAILED, detail);
    }
}
