package io.shopstream.query.lookup;

import io.shopstream.model.product.ProductKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a price history is wanted.
 *
 * @param from start of the window; absent for {@link #LONGEST} before its end
 * @param to end of the window; absent for now, so that the same question stays the same while time goes on
 */
public record PriceQuery(
        ProductKey key, @Nullable Instant from, @Nullable Instant to) {

    /** The longest window. */
    public static final Duration LONGEST = Duration.ofDays(5 * 366);

    public PriceQuery {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from " + from + " does not lie before to " + to + ".");
        }
    }
}
