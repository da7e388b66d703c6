package io.shopstream.query.understand;

import org.jspecify.annotations.Nullable;

/**
 * Words of a query that bound a price in won.
 *
 * @param least inclusive; null where there is no lower bound
 * @param most inclusive; null where there is no upper bound
 * @param start of the words in the query
 * @param end behind them
 */
record PricePhrase(@Nullable Long least, @Nullable Long most, int start, int end) {}
