package io.shopstream.extraction.signal;

/** What a source may say of a product or of an offer of it. */
public enum Property {
    URL,
    NAME,
    BRAND,
    DESCRIPTION,
    SKU,
    GTIN,
    MPN,
    PRODUCT_ID,
    FORM_ID,
    GROUP_ID,
    SELLER,
    COLOUR,
    SIZE,
    RATING,
    BEST_RATING,
    REVIEW_COUNT,
    PRICE,
    LIST_PRICE,
    MEMBER_PRICE,
    CURRENCY,
    AVAILABILITY
}
