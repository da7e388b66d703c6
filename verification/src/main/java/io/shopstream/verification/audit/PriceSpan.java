package io.shopstream.verification.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code price_history}. */
record PriceSpan(
        String key,
        String kind,
        Instant from,
        Instant to,
        @Nullable Long priceMinor,
        @Nullable Long listPriceMinor,
        @Nullable String currency,
        String availability) {

    static final String QUERY = """
            select product_key, kind, from_at, to_at, price_minor, list_price_minor, currency, availability
            from price_history
            """;

    static PriceSpan read(ResultSet row) throws SQLException {
        return new PriceSpan(
                row.getString("product_key"),
                row.getString("kind"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_at", OffsetDateTime.class).toInstant(),
                row.getObject("price_minor", Long.class),
                row.getObject("list_price_minor", Long.class),
                row.getString("currency"),
                row.getString("availability"));
    }

    boolean holds(Instant time) {
        return !from.isAfter(time) && !to.isBefore(time);
    }

    String shown() {
        return priceMinor + " (" + listPriceMinor + ") " + currency + " " + availability;
    }
}
