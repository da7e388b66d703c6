package io.shopstream.verification.audit;

/**
 * The stores to look into.
 *
 * @param kafkaBootstrap host and port of a broker
 * @param jdbcUrl of PostgreSQL, with its user
 * @param opensearchUrl of OpenSearch, without a slash at the end
 */
public record AuditTargets(String kafkaBootstrap, String jdbcUrl, String opensearchUrl) {}
