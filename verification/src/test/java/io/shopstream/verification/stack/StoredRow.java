package io.shopstream.verification.stack;

/**
 * A product as a store shows it, in the fields that both stores have.
 *
 * @param price what a buyer pays now, in major units as the store prints it without trailing zeros
 */
public record StoredRow(
        String key, long version, String contentHash, String name, String brand, String price, String availability) {}
