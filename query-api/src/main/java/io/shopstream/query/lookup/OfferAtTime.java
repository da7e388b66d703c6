package io.shopstream.query.lookup;

import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PricePoint;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Joins what each kind of page said at a time, as the product itself is joined: the newer of detail page and tile speaks
 * for price and availability, filled from the older where that does not contradict it.
 */
final class OfferAtTime {

    private OfferAtTime() {}

    /** The step that begins at a time; absent where no page had said anything yet. */
    static @Nullable PriceStep step(Instant time, @Nullable PricePoint detail, @Nullable PricePoint tile) {
        if (detail == null || tile == null) {
            PricePoint only = detail == null ? tile : detail;
            return only == null ? null : step(time, only.offer());
        }
        return seen(tile, time).isAfter(seen(detail, time))
                ? step(time, tile.offer().filledFrom(detail.offer()))
                : step(time, detail.offer().filledFrom(tile.offer()));
    }

    /** When the page was last seen saying so: a span that holds the time counts as seen at that time. */
    private static Instant seen(PricePoint span, Instant time) {
        return span.to().isBefore(time) ? span.to() : time;
    }

    private static PriceStep step(Instant from, Offer offer) {
        Price current = offer.current();
        Price list = offer.listInCurrentCurrency();
        return new PriceStep(
                from,
                current == null ? null : current.amount(),
                list == null ? null : list.amount(),
                current == null ? null : current.currency(),
                offer.availability().name());
    }
}
