package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Offer;
import io.shopstream.demoshop.catalogue.Product;

/** A product with the offer of the moment. */
public record ListedProduct(Product product, Offer offer) {

    boolean isDiscounted() {
        return offer.price() < product.listPrice();
    }

    boolean hasReviews() {
        return product.reviews() > 0;
    }

    /** For example {@code 4.7}. */
    String rating() {
        return product.ratingTenths() / 10 + "." + product.ratingTenths() % 10;
    }
}
