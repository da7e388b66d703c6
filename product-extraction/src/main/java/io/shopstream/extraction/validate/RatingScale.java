package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;

/** Drops ratings outside of 0 to 5 and counts below zero. */
final class RatingScale {

    private RatingScale() {}

    static ProductFacts repair(ProductFacts facts) {
        Double rating = facts.rating();
        Integer count = facts.reviewCount();
        return facts.toBuilder()
                .rating(rating != null && rating >= 0 && rating <= 5 ? rating : null)
                .reviewCount(count != null && count >= 0 ? count : null)
                .build();
    }
}
