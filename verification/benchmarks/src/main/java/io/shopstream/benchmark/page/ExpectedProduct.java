package io.shopstream.benchmark.page;

import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a store must hold of a product.
 *
 * @param priceMinor what a buyer pays now, in the currency's minor unit
 */
public record ExpectedProduct(
        String key,
        @Nullable String name,
        @Nullable String brand,
        @Nullable Long priceMinor,
        @Nullable String availability) {

    static ExpectedProduct of(String key, ProductFacts facts) {
        Offer offer = facts.offer();
        Price price = offer == null ? null : offer.current();
        return new ExpectedProduct(
                key,
                facts.name(),
                facts.brand(),
                price == null ? null : price.amountMinor(),
                offer == null ? null : offer.availability().name());
    }
}
