package io.shopstream.query.watch;

/**
 * How many watches are kept.
 *
 * @param total of all
 * @param perHost of those whose webhooks have the same host
 */
public record WatchLimits(int total, int perHost) {}
