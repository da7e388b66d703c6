package io.shopstream.verification.search.variant;

/**
 * A query, and what its shopper meant.
 *
 * @param kind how it was missed
 */
public record Variant(Kind kind, String query, Intent intent) {}
