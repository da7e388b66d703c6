package io.shopstream.query.lookup;

import java.time.Instant;
import java.util.List;

/**
 * How much is known of the products of each shop, the largest shops first.
 *
 * @param read share of the table that was read, from 0 to 1; below 1 all numbers are estimates
 */
public record Coverage(double read, List<ShopCoverage> shops) {

    /**
     * One shop. Shares are from 0 to 1, of its products that are not deleted.
     *
     * @param availability share whose availability is known
     * @param newestSeenAt newest sight of any product; that of an unchanged one is refreshed once an hour only
     */
    public record ShopCoverage(
            String shop,
            long products,
            double name,
            double brand,
            double price,
            double image,
            double availability,
            Instant newestSeenAt) {}
}
