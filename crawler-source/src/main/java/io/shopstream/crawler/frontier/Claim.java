package io.shopstream.crawler.frontier;

import java.time.Duration;
import java.util.UUID;

/**
 * A target as it was claimed.
 *
 * @param id names the visit in the rows that it has claimed
 * @param delay between two fetches of the shop, as its row has it
 * @param failures of the shop in a row
 */
record Claim(UUID id, Target target, String shop, Duration delay, int failures) {}
