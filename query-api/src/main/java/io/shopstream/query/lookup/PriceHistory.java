package io.shopstream.query.lookup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the offer of a product changed in a window of time.
 *
 * @param key text form of the product key
 * @param from start of the window
 * @param to end of the window
 * @param steps the offer from one change to the next, oldest first
 * @param truncated whether older steps were left out because there are more than a client can want
 * @param lowest30Days the lowest price in effect in the 30 days up to now
 */
public record PriceHistory(
        String key,
        Instant from,
        Instant to,
        List<PriceStep> steps,
        boolean truncated,
        @Nullable LowestPrice lowest30Days) {

    public PriceHistory {
        steps = List.copyOf(steps);
    }

    /**
     * The offer that was in effect from a time until the next step.
     *
     * @param from first instant of the step, at the earliest the window's start
     * @param price what a buyer paid, in major units; absent where no price was stated
     * @param listPrice the price before a reduction, in major units
     * @param availability name of an {@link io.shopstream.model.product.Availability}
     */
    public record PriceStep(
            Instant from,
            @Nullable BigDecimal price,
            @Nullable BigDecimal listPrice,
            @Nullable String currency,
            String availability) {

        PriceStep notBefore(Instant start) {
            return from.isBefore(start) ? new PriceStep(start, price, listPrice, currency, availability) : this;
        }

        boolean sameOfferAs(PriceStep other) {
            return equals(new PriceStep(from, other.price, other.listPrice, other.currency, other.availability));
        }
    }

    /**
     * The lowest price of a span of time.
     *
     * @param price in major units
     * @param from when it came into effect, at the earliest the start of the span
     */
    public record LowestPrice(BigDecimal price, String currency, Instant from) {}
}
