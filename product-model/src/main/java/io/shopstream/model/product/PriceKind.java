package io.shopstream.model.product;

/** What a stated price is. */
public enum PriceKind {
    /** The price before any reduction, often struck through. */
    LIST,
    /** What every buyer pays now. */
    SALE,
    /** What a buyer pays with a coupon anyone can take. */
    COUPON,
    /** What only members pay. */
    MEMBER
}
