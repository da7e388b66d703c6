package io.shopstream.query.watch;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.query.watch.PriceWatch.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides whether a change is one that a watch waits for. Prices count against each other in the same currency only. */
final class WatchRules {

    private final Damping damping;

    WatchRules(Damping damping) {
        this.damping = damping;
    }

    boolean calls(PriceWatch watch, ProductChange change, Instant now) {
        return switch (watch.kind()) {
            case PRICE_DROP -> dropped(watch, change, now);
            case BACK_IN_STOCK -> cameBack(change) && !quiet(watch.notice(), now);
        };
    }

    /** What a buyer pays for it; null where that is not stated or the product is deleted. */
    static @Nullable Price price(@Nullable Product product) {
        Offer offer = offer(product);
        return offer == null ? null : offer.current();
    }

    private boolean dropped(PriceWatch watch, ProductChange change, Instant now) {
        Price price = price(change.after());
        if (price == null) {
            return false;
        }
        Notice notice = watch.notice();
        if (quiet(notice, now)) {
            return notice != null && isLowerStill(price, notice.price());
        }
        Price before = price(change.before());
        Price told = notice == null ? null : notice.price();
        return watch.threshold() == null
                ? isBelow(price, told == null ? before : told)
                : fellBelow(watch.threshold(), price, before, told);
    }

    /** It crossed the threshold, or was below it already and went on falling. */
    private static boolean fellBelow(Price threshold, Price price, @Nullable Price before, @Nullable Price told) {
        return isBelow(price, threshold)
                && (!isBelow(before, threshold) || isBelow(price, told == null ? before : told));
    }

    private boolean isLowerStill(Price price, @Nullable Price told) {
        return told != null
                && price.currency().equals(told.currency())
                && price.amountMinor() * 100.0 <= told.amountMinor() * (100.0 - damping.lowerPercent())
                && price.amountMinor() < told.amountMinor();
    }

    private boolean quiet(@Nullable Notice notice, Instant now) {
        return notice != null && now.isBefore(notice.at().plus(damping.quiet()));
    }

    /** A product whose availability no page told did not come back: it may have been there all the time. */
    private static boolean cameBack(ProductChange change) {
        Product before = change.before();
        Offer after = offer(change.after());
        return before != null
                && (before.deleted() || isOut(offer(before)))
                && after != null
                && after.availability().buyable();
    }

    private static boolean isOut(@Nullable Offer offer) {
        return offer != null && !offer.availability().buyable() && offer.availability() != Availability.UNKNOWN;
    }

    private static boolean isBelow(@Nullable Price price, @Nullable Price other) {
        return price != null
                && other != null
                && price.currency().equals(other.currency())
                && price.amountMinor() < other.amountMinor();
    }

    private static @Nullable Offer offer(@Nullable Product product) {
        return product == null || product.deleted() ? null : product.facts().offer();
    }
}
