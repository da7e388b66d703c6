package io.shopstream.ingest.coverage;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.ProductFacts;

/**
 * What is counted of a page or a product. A price before a reduction is not among them: it goes when a sale ends.
 */
public enum WatchedField {
    PRODUCT(0, "product"),
    NAME(1, "name"),
    BRAND(2, "brand"),
    PRICE(3, "price"),
    AVAILABILITY(4, "availability"),
    IMAGES(5, "images"),
    CATEGORIES(6, "categories"),
    DESCRIPTION(7, "description"),
    SKU(8, "sku"),
    GTIN(9, "gtin"),
    MPN(10, "mpn"),
    RATING(11, "rating"),
    REVIEW_COUNT(12, "reviewCount"),
    SELLER(13, "seller"),
    VARIANTS(14, "variants");

    private final int place;
    private final String fieldName;

    WatchedField(int place, String fieldName) {
        this.place = place;
        this.fieldName = fieldName;
    }

    /** Its place in counts and shares, in state too: never another. */
    int place() {
        return place;
    }

    /** As the product's JSON calls it; of pages, {@code product}. */
    String fieldName() {
        return fieldName;
    }

    boolean isGivenIn(ProductFacts facts) {
        Offer offer = facts.offer();
        return switch (this) {
            case PRODUCT -> false; // of pages
            case NAME -> facts.name() != null;
            case BRAND -> facts.brand() != null;
            case PRICE -> offer != null && offer.current() != null;
            case AVAILABILITY -> offer != null && offer.availability() != Availability.UNKNOWN;
            case IMAGES -> !facts.images().isEmpty();
            case CATEGORIES -> !facts.categories().isEmpty();
            case DESCRIPTION -> facts.description() != null;
            case SKU -> facts.sku() != null;
            case GTIN -> facts.gtin() != null;
            case MPN -> facts.mpn() != null;
            case RATING -> facts.rating() != null;
            case REVIEW_COUNT -> facts.reviewCount() != null;
            case SELLER -> facts.seller() != null;
            case VARIANTS -> !facts.variants().isEmpty();
        };
    }
}
