package io.shopstream.query.search;

import java.util.List;

/**
 * A word of the query, or several that name one thing.
 *
 * @param typed as it stands in the query
 * @param spellings other ways to say the same: the other script, a synonym; each counts a little less
 * @param required whether a product without it is none that is looked for, however many other words it has
 */
public record SearchWord(String typed, List<String> spellings, boolean required) {

    public SearchWord {
        spellings = List.copyOf(spellings);
    }

    /** This word with the first of its spellings. */
    SearchWord withSpellings(int most) {
        return spellings.size() <= most ? this : new SearchWord(typed, spellings.subList(0, most), required);
    }

    /** A word that is said in one way only. */
    public static SearchWord of(String typed) {
        return new SearchWord(typed, List.of(), false);
    }
}
