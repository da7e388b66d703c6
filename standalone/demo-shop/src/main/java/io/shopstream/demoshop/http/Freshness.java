package io.shopstream.demoshop.http;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Says which version of a page is sent, and whether the client has it already. */
final class Freshness {

    /** RFC 1123 with the day in two digits, which {@link DateTimeFormatter#RFC_1123_DATE_TIME} does not write. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private Freshness() {}

    static void describe(Response response, Headers headers) {
        headers.set("ETag", EntityTag.of(response.body()).value());
        headers.set("Cache-Control", "no-cache");
        Instant changed = response.lastModified();
        if (changed != null) {
            headers.set("Last-Modified", HTTP_DATE.format(changed.atOffset(ZoneOffset.UTC)));
        }
    }

    /** If-None-Match decides where it is given, else If-Modified-Since (RFC 9110, 13.2.2). */
    static boolean isKnown(Response response, Headers request) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return EntityTag.of(response.body()).isIn(tags);
        }
        Instant changed = response.lastModified();
        String since = request.getFirst("If-Modified-Since");
        return changed != null && since != null && !changed.isAfter(date(since));
    }

    /** A date nobody can read is as good as none: the page is sent. */
    private static Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
