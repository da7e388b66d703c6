package io.shopstream.query.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem, each with its status and what a client can do. */
enum ProblemType {
    INVALID_PARAMETERS(400, "Wrong parameters", "Change each parameter named in 'errors' as its 'detail' says."),
    INVALID_KEY(400, "Not a product key", "Take the key from a search hit; it looks like shop.example:12345."),
    NOT_FOUND(404, "No such address", "See /openapi.json for all addresses."),
    UNKNOWN_PRODUCT(404, "Unknown product", "Search for the product; a key that was never seen has no data."),
    DELETED_PRODUCT(410, "Deleted product", "Forget the key; the product is no longer offered."),
    UNKNOWN_EDIT(
            404, "Unknown edit", "Take the address from the Location of a write; the topic keeps edits for 30 days."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "Use a method that the header Allow names."),
    NOT_ACCEPTABLE(406, "Not acceptable", "Accept the content type that 'detail' names, or send no header Accept."),
    UNAUTHENTICATED(
            401,
            "No valid token",
            "Send a valid token as 'Authorization: Bearer ...'; docs/operations.md tells how to get one."),
    MISSING_SCOPE(403, "Not allowed", "Ask for a token with the scope that WWW-Authenticate names."),
    WRITES_DISABLED(
            403,
            "Writes are not configured",
            "The operator sets API_JWT_JWKS_URL, API_JWT_SECRET or API_JWT_SECRET_FILE."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Try again after the seconds in Retry-After."),
    MALFORMED_BODY(400, "Malformed body", "Send one JSON object, in UTF-8."),
    INVALID_BODY(
            422,
            "Wrong fields",
            "Change each field named in 'errors' as its 'detail' says; 'parameter' is its JSON pointer."),
    BODY_TOO_LARGE(413, "Body too large", "Send fewer or shorter fields."),
    UNSUPPORTED_MEDIA_TYPE(415, "Wrong content type", "Send the content type that 'detail' names."),
    INVALID_HEADER(400, "Wrong header", "Change the header as 'detail' says."),
    PRECONDITION_FAILED(412, "Another version", "Get it again and decide anew."),
    PRODUCT_EXISTS(409, "The product exists", "Replace it with PUT, or change it with PATCH."),
    UNSETTLED_EDIT(409, "An edit is on its way", "Try again after the seconds in Retry-After."),
    REUSED_KEY(422, "Idempotency key used before", "Give each request a key of its own."),
    REFUSED_EDIT(
            422,
            "The edit was refused",
            "Mend what 'detail' names and send it again; docs/rules.md explains the rules."),
    FEATURE_OFF(404, "Switched off", "The operator sets what 'detail' names."),
    TOO_MANY_STREAMS(503, "Too many streams", "Try again after the seconds in Retry-After."),
    NO_WATCH_SECRET(
            401,
            "No secret",
            "Send the watch's secret as 'Authorization: Bearer ...'; it was shown when the watch was made."),
    UNKNOWN_WATCH(
            404, "Unknown watch", "Take id and secret from the answer that the watch was made with, or make another."),
    TOO_MANY_WATCHES(409, "Too many watches", "Delete a watch that is no longer needed, or ask the operator for more."),
    BAD_REQUEST(400, "Bad request", "Send a request as /openapi.json describes it."),
    INTERNAL(500, "Internal error", "Try again; if it stays, give the operator the time of the request."),
    UNAVAILABLE(503, "Temporarily unavailable", "Try again after the seconds in Retry-After.");

    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    static Optional<ProblemType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.path().equals("/problems/" + name))
                .findFirst();
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String remedy() {
        return remedy;
    }

    /** Where the kind is explained: the {@code type} of a problem, relative to the server. */
    String path() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
