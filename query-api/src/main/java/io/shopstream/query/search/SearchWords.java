package io.shopstream.query.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a query judges text.
 *
 * @param words in the order typed, at most {@value #MOST}
 * @param tolerance how far a product's text may be from them
 */
public record SearchWords(List<SearchWord> words, Tolerance tolerance) {

    /** More words than a shopper types. */
    public static final int MOST = 12;

    public SearchWords {
        words = words.stream().limit(MOST).toList();
    }

    /** The words between the blanks of a text, as typed. */
    public static SearchWords of(String text) {
        return new SearchWords(
                Stream.of(text.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(SearchWord::of)
                        .toList(),
                Tolerance.AS_TYPED);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of it as typed. */
    String text() {
        return words.stream().map(SearchWord::typed).collect(Collectors.joining(" "));
    }

    /** What still counts as found. */
    public enum Tolerance {
        /** Words, their beginnings and their initial letters. */
        AS_TYPED,
        /** Also words that are a key or two away; and half of the words may be missing. */
        MISSPELT
    }
}
