package io.shopstream.query.lookup;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Joins what each kind of page said at a time, as the product itself is joined: an edit is pinned on top, the newer of
 * detail page and tile speaks for price and availability, and the older fills in what the newer leaves out without
 * contradicting it.
 */
final class OfferAtTime {

    private OfferAtTime() {}

    /** The step that begins at a time; absent where no page had said anything yet. */
    static @Nullable PriceStep step(
            Instant time, @Nullable PricePoint detail, @Nullable PricePoint tile, @Nullable PricePoint edit) {
        if (edit != null) {
            return step(time, edit.offer(), null);
        }
        if (detail == null || tile == null) {
            PricePoint only = detail == null ? tile : detail;
            return only == null ? null : step(time, only.offer(), null);
        }
        return seen(tile, time).isAfter(seen(detail, time))
                ? step(time, tile.offer(), detail.offer())
                : step(time, detail.offer(), tile.offer());
    }

    /** When the page was last seen saying so: a span that holds the time counts as seen at that time. */
    private static Instant seen(PricePoint span, Instant time) {
        return span.to().isBefore(time) ? span.to() : time;
    }

    private static PriceStep step(Instant from, Offer newer, @Nullable Offer older) {
        Availability availability = newer.availability() == Availability.UNKNOWN && older != null
                ? older.availability()
                : newer.availability();
        Offer priced = newer.prices().isEmpty() && older != null ? older : newer;
        Price current = priced.current();
        Price list = priced.of(PriceKind.LIST);
        if (list == null && current != null && older != null && sameAmount(current, older.current())) {
            list = older.of(PriceKind.LIST);
        }
        boolean oneCurrency = current != null && list != null && list.currency().equals(current.currency());
        return new PriceStep(
                from,
                current == null ? null : current.amount(),
                oneCurrency ? list.amount() : null,
                current == null ? null : current.currency(),
                availability.name());
    }

    private static boolean sameAmount(Price one, @Nullable Price other) {
        return other != null
                && one.amountMinor() == other.amountMinor()
                && one.currency().equals(other.currency());
    }
}
