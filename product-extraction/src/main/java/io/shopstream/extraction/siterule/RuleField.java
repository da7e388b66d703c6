package io.shopstream.extraction.siterule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.shopstream.extraction.signal.Property;
import org.jspecify.annotations.Nullable;

/** A field that a site rule can find, under the name that it has in the file. */
public enum RuleField {
    URL("url", Property.URL),
    NAME("name", Property.NAME),
    BRAND("brand", Property.BRAND),
    DESCRIPTION("description", Property.DESCRIPTION),
    SKU("sku", Property.SKU),
    GTIN("gtin", Property.GTIN),
    MPN("mpn", Property.MPN),
    SELLER("seller", Property.SELLER),
    RATING("rating", Property.RATING),
    REVIEW_COUNT("reviewCount", Property.REVIEW_COUNT),
    IMAGE("image", null),
    CATEGORY("category", null),
    PRICE("price", Property.PRICE),
    LIST_PRICE("listPrice", Property.LIST_PRICE),
    MEMBER_PRICE("memberPrice", Property.MEMBER_PRICE),
    CURRENCY("currency", Property.CURRENCY),
    AVAILABILITY("availability", Property.AVAILABILITY);

    private final String fieldName;
    private final @Nullable Property property;

    RuleField(String fieldName, @Nullable Property property) {
        this.fieldName = fieldName;
        this.property = property;
    }

    /** What it tells; null where it has several values. */
    @Nullable
    Property property() {
        return property;
    }

    /** Whether it is of the offer and not of the product. */
    boolean isOfOffer() {
        return switch (this) {
            case PRICE, LIST_PRICE, MEMBER_PRICE, CURRENCY, AVAILABILITY -> true;
            default -> false;
        };
    }

    /** As the file writes it. */
    @JsonValue
    public String fieldName() {
        return fieldName;
    }
}
