package io.shopstream.query.changes;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change as a client gets it.
 *
 * @param kind created, updated or deleted
 * @param before the product until then; null where it was not known or not there
 * @param after the product since; null when it was deleted
 * @param version of the product since
 * @param changedAt event time of the observation that made the change
 */
public record ChangeEvent(
        String kind,
        String key,
        String shop,
        @Nullable State before,
        @Nullable State after,
        long version,
        Instant changedAt) {

    public static ChangeEvent of(ProductChange change) {
        Product after = change.after();
        return new ChangeEvent(
                name(change.kind()),
                change.productKey(),
                after.shop(),
                State.of(change.before()),
                State.of(after),
                after.version(),
                after.observedAt());
    }

    /** The name of a kind in events and in the filter. */
    public static String name(ProductChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is watched of a product.
     *
     * @param price what a buyer pays now, in major units
     */
    public record State(
            @Nullable String name,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable Availability availability,
            long version) {

        static @Nullable State of(@Nullable Product product) {
            if (product == null || product.deleted()) {
                return null;
            }
            Offer offer = product.facts().offer();
            Price price = offer == null ? null : offer.current();
            return new State(
                    product.facts().name(),
                    price == null ? null : price.amount(),
                    price == null ? null : price.currency(),
                    offer == null ? null : offer.availability(),
                    product.version());
        }
    }
}
