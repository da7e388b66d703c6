package io.shopstream.query.watch;

import java.time.Duration;

/**
 * How a price that goes to and fro is kept from calling again and again.
 *
 * @param quiet after a call no other one, but for
 * @param lowerPercent a price that is lower still than the one told, by this share of it
 */
public record Damping(Duration quiet, int lowerPercent) {}
