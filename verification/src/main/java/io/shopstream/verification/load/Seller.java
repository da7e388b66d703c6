package io.shopstream.verification.load;

/** Who sells in a shop. */
public record Seller(String shop, String name) {}
