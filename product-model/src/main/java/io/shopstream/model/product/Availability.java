package io.shopstream.model.product;

/** Whether a product can be bought now; the names follow schema.org's ItemAvailability. */
public enum Availability {
    IN_STOCK,
    LIMITED,
    PRE_ORDER,
    BACK_ORDER,
    OUT_OF_STOCK,
    DISCONTINUED,
    UNKNOWN;

    /** Whether an order placed now is delivered, at once or later. */
    public boolean buyable() {
        return switch (this) {
            case IN_STOCK, LIMITED, PRE_ORDER, BACK_ORDER -> true;
            case OUT_OF_STOCK, DISCONTINUED, UNKNOWN -> false;
        };
    }
}
