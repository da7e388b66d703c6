package io.shopstream.operations.audit;

/**
 * What one store says of a product.
 *
 * @param version in OpenSearch the one that guards later writes, {@code _version}
 * @param contentHash empty where the store has none
 * @param deleted a tombstone; a document never is one
 */
public record StoredVersion(String key, long version, String contentHash, boolean deleted) {}
