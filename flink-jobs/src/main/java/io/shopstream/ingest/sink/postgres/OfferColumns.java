package io.shopstream.ingest.sink.postgres;

import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the columns that {@code products} and {@code price_history} share.
 *
 * @param priceMinor what a buyer pays now
 * @param listPriceMinor before any reduction; null where it is of another currency
 * @param currency of the price paid now; of the first price where only members or coupons have one
 * @param prices all of them as JSON
 * @param availability null where there is no offer
 */
record OfferColumns(
        @Nullable String priceMinor,
        @Nullable String listPriceMinor,
        @Nullable String currency,
        String prices,
        @Nullable String availability) {

    private static final OfferColumns NONE = new OfferColumns(null, null, null, "[]", null);

    static OfferColumns of(@Nullable Offer offer) {
        if (offer == null) {
            return NONE;
        }
        Price current = offer.current();
        return new OfferColumns(
                minor(current),
                minor(offer.listInCurrentCurrency()),
                currency(offer, current),
                ProductJson.text(offer.prices()),
                offer.availability().name());
    }

    private static @Nullable String minor(@Nullable Price price) {
        return price == null ? null : Long.toString(price.amountMinor());
    }

    private static @Nullable String currency(Offer offer, @Nullable Price current) {
        if (current != null) {
            return current.currency();
        }
        return offer.prices().isEmpty() ? null : offer.prices().get(0).currency();
    }
}
