package io.shopstream.extraction.siterule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.shopstream.extraction.signal.Property;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field that a site rule can find, under the name that it has in the file. */
public enum RuleField {
    @JsonProperty("url")
    URL(Property.URL),
    @JsonProperty("name")
    NAME(Property.NAME),
    @JsonProperty("brand")
    BRAND(Property.BRAND),
    @JsonProperty("description")
    DESCRIPTION(Property.DESCRIPTION),
    @JsonProperty("sku")
    SKU(Property.SKU),
    @JsonProperty("gtin")
    GTIN(Property.GTIN),
    @JsonProperty("mpn")
    MPN(Property.MPN),
    @JsonProperty("seller")
    SELLER(Property.SELLER),
    @JsonProperty("rating")
    RATING(Property.RATING),
    @JsonProperty("reviewCount")
    REVIEW_COUNT(Property.REVIEW_COUNT),
    @JsonProperty("image")
    IMAGE(null),
    @JsonProperty("category")
    CATEGORY(null),
    @JsonProperty("price")
    PRICE(Property.PRICE),
    @JsonProperty("listPrice")
    LIST_PRICE(Property.LIST_PRICE),
    @JsonProperty("memberPrice")
    MEMBER_PRICE(Property.MEMBER_PRICE),
    @JsonProperty("currency")
    CURRENCY(Property.CURRENCY),
    @JsonProperty("availability")
    AVAILABILITY(Property.AVAILABILITY);

    private final @Nullable Property property;

    RuleField(@Nullable Property property) {
        this.property = property;
    }

    /** What it tells; null where it has several values. */
    @Nullable
    Property property() {
        return property;
    }

    /** Whether it is of the offer and not of the product. */
    boolean isOfOffer() {
        return compareTo(PRICE) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
