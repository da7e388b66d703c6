package io.shopstream.query.search;

import java.util.List;

/**
 * A word of the query, or several that name one thing.
 *
 * @param typed as it stands in the query
 * @param spellings other ways to say the same: the other script, a synonym; each counts a little less
 */
public record SearchWord(String typed, List<String> spellings) {

    public SearchWord {
        spellings = List.copyOf(spellings);
    }

    /** A word that is said in one way only. */
    public static SearchWord of(String typed) {
        return new SearchWord(typed, List.of());
    }
}
