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

    /**
     * Other spellings of all words together. Each is looked for in a dozen ways, and OpenSearch takes 1,024 clauses in a query
     * (indices.query.bool.max_clause_count).
     */
    private static final int MOST_SPELLINGS = 24;

    private static final int LONGEST_TEXT = 80;

    public SearchWords {
        int counted = Math.min(words.size(), MOST);
        words = words.stream()
                .limit(MOST)
                .map(word -> word.withSpellings(MOST_SPELLINGS / counted))
                .toList();
    }

    /** The words between the blanks of a text, as typed. */
    public static SearchWords of(String text) {
        return new SearchWords(
                Stream.of(text.split(" "))
                        .filter(SearchWords::holdsText)
                        .map(SearchWord::of)
                        .toList(),
                Tolerance.AS_TYPED);
    }

    /** Whether there is anything to look for in it: a sign alone stands in no index. */
    public static boolean holdsText(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of it as typed, cut where more letters would be more clauses than they tell. */
    String text() {
        String all = words.stream().map(SearchWord::typed).collect(Collectors.joining(" "));
        return all.substring(0, Math.min(all.length(), LONGEST_TEXT));
    }

    /** What still counts as found. */
    public enum Tolerance {
        /** Words, their beginnings and their initial letters. */
        AS_TYPED,
        /** Also words that are a key or two away; and half of the words may be missing. */
        MISSPELT
    }
}
