package io.shopstream.query.http;

import io.javalin.http.Context;

/**
 * Headers that keep a browser from doing what the pages do not need. Scripts, styles and requests stay on this server;
 * only pictures come from anywhere, because a product's picture lies on its shop's host, and the shops are not known
 * beforehand. No header allows other origins, so their scripts cannot read answers.
 */
final class SecurityHeaders {

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: http:; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI sets styles on elements and draws its icons from data addresses. */
    private static final String SWAGGER_UI =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
                    + "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(Context context) {
        context.header("Content-Security-Policy", context.path().startsWith("/swagger-ui") ? SWAGGER_UI : PAGES)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }
}
