package io.shopstream.verification.load;

import org.jspecify.annotations.Nullable;

/** What one row of the change log says. */
public record ExpectedChange(
        @Nullable Long priceMinor,
        @Nullable String currency,
        @Nullable String availability,
        boolean deleted) {

    static ExpectedChange of(ExpectedProduct product) {
        Offer offer = product.offer();
        return offer == null
                ? new ExpectedChange(null, null, null, product.deleted())
                : new ExpectedChange(
                        offer.priceMinor(),
                        offer.currency(),
                        offer.availability().name(),
                        product.deleted());
    }
}
