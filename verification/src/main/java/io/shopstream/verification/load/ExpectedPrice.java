package io.shopstream.verification.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the price history says for the time of one sight.
 *
 * @param input id of the page
 * @param key of the product
 * @param kind DETAIL or TILE
 * @param at event time; null where it is the time at which the broker appended the page
 */
public record ExpectedPrice(
        String input, String key, String kind, @Nullable Instant at, Offer offer) {}
