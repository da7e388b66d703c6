package io.shopstream.query.understand;

import java.util.List;

/**
 * Words of a query that say a size.
 *
 * @param size its usual name
 * @param labels how shops may write it; a product of this size has one of them
 * @param start of the words in the query
 * @param end behind them
 */
record SizePhrase(String size, List<String> labels, int start, int end) {

    SizePhrase {
        labels = List.copyOf(labels);
    }
}
