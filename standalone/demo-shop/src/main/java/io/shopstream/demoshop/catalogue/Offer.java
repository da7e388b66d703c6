package io.shopstream.demoshop.catalogue;

/**
 * What a tick may change about a product.
 *
 * @param price in won, what a customer pays now; never above the list price
 * @param stock pieces left, over all sizes
 * @param changedAtTick the last tick that changed price or stock, 0 for none
 */
public record Offer(long price, int stock, int changedAtTick) {

    public Offer {
        if (price <= 0 || stock < 0) {
            throw new IllegalArgumentException("An offer at " + price + " won with " + stock + " pieces cannot be.");
        }
    }

    public boolean inStock() {
        return stock > 0;
    }
}
