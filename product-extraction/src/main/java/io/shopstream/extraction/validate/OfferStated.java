package io.shopstream.extraction.validate;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import org.jspecify.annotations.Nullable;

/** Whether an offer says anything. */
final class OfferStated {

    private OfferStated() {}

    static boolean in(@Nullable Offer offer) {
        return offer != null && (!offer.prices().isEmpty() || offer.availability() != Availability.UNKNOWN);
    }
}
