package io.shopstream.query.cache;

import java.time.Duration;
import java.util.Set;

/**
 * An answer as the store has it, none of whose tags was invalidated since.
 *
 * @param freshFor how long it is fresh still; zero where it is stale
 */
record Kept(String json, Duration freshFor, Set<Tag> tags) {

    boolean fresh() {
        return !freshFor.isZero();
    }
}
