package io.shopstream.crawler.politeness;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110 section 10.2.3): seconds or a date. */
public final class RetryAfter {

    private RetryAfter() {}

    /** The time to wait from {@code now} on; zero without the header, or where its value is neither form. */
    public static Duration wait(Optional<String> header, Instant now) {
        String text = header.orElse("").strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
