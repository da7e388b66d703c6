package io.shopstream.query.understand;

import io.shopstream.query.search.SearchWord;
import io.shopstream.query.search.Understood.Chip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was read.
 *
 * @param words what is looked for in texts
 * @param price words that bound the price; null where none do
 * @param size words that say a size; null where none do
 * @param chips the words that became filters
 */
record Reading(
        List<SearchWord> words,
        @Nullable PricePhrase price,
        @Nullable SizePhrase size,
        List<Chip> chips) {

    Reading {
        words = List.copyOf(words);
        chips = List.copyOf(chips);
    }
}
