package io.shopstream.query.search;

import io.shopstream.model.korean.Hangul;
import io.shopstream.query.search.SearchWords.Tolerance;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/**
 * One word, found in the best of several ways: whole, begun (which on the keys of a Korean keyboard is also a half typed
 * syllable), by its initial letters, in another spelling, across the blanks of a name; and, where that is wanted, a few
 * keys away.
 */
final class WordMatch {

    /** A word in a name weighs less than the same word as a brand. */
    private static final List<String> WHOLE = List.of(
            "name^2",
            "brand.text^4",
            "brand.folded^6",
            "categories.text^3",
            "colours.text^2",
            "sizes.text^2",
            "description^0.5");

    private static final List<String> SPELLING =
            List.of("name^2", "brand.text^4", "categories.text^3", "colours.text^2");

    private static final List<String> BEGUN =
            List.of("name.begun", "brand.begun^4", "brand.keys^2", "categories.begun");
    private static final List<String> INITIALS = List.of("name.initials", "brand.initials^4", "categories.initials");
    private static final List<String> KEYS = List.of("name.keys", "brand.keys^2");

    /** Shorter ones stand in too many names by chance. */
    private static final int LEAST_ACROSS_BLANKS = 3;

    /** Up to three keys are one syllable; from nine on, which is three or four syllables, two may be wrong. */
    private static final String WRONG_KEYS = "AUTO:4,9";

    private static final int MOST_EXPANSIONS = 12;

    private WordMatch() {}

    static Query of(SearchWord word, Tolerance tolerance) {
        List<Query> ways = new ArrayList<>();
        ways.add(in(WHOLE, word.typed(), 1f));
        ways.add(in(BEGUN, word.typed(), 1f));
        acrossBlanks(ways, word.typed(), 1.5f);
        if (Hangul.isInitials(word.typed())) {
            ways.add(in(INITIALS, word.typed(), 1f));
        }
        for (String spelling : word.spellings()) {
            ways.add(in(SPELLING, spelling, 0.9f));
            ways.add(brandBegun(spelling));
            acrossBlanks(ways, spelling, 1.2f);
        }
        if (tolerance == Tolerance.MISSPELT) {
            ways.add(misspelt(word.typed()));
        }
        return Query.of(query -> query.disMax(best -> best.queries(ways).tieBreaker(0.1f)));
    }

    /** The word names the brand or begins its name. */
    static Query ofBrand(SearchWord word) {
        return named(word, List.of("brand.begun", "brand.keys"), "brand.initials");
    }

    /** The word names the category or begins a word of its name. */
    static Query ofCategory(SearchWord word) {
        return named(word, List.of("categories.begun"), "categories.initials");
    }

    private static Query named(SearchWord word, List<String> fields, String initials) {
        List<Query> ways = new ArrayList<>();
        ways.add(in(fields, word.typed(), 1f));
        word.spellings().forEach(spelling -> ways.add(in(fields, spelling, 1f)));
        if (Hangul.isInitials(word.typed())) {
            ways.add(in(List.of(initials), word.typed(), 1f));
        }
        return Query.of(query -> query.bool(bool -> bool.should(ways)));
    }

    private static Query in(List<String> fields, String text, float boost) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields(fields)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .tieBreaker(0.25f)
                .boost(boost)));
    }

    private static Query brandBegun(String spelling) {
        return Query.of(query -> query.match(match ->
                match.field("brand.begun").query(FieldValue.of(spelling)).boost(2f)));
    }

    private static void acrossBlanks(List<Query> ways, String text, float boost) {
        if (text.replace(" ", "").length() >= LEAST_ACROSS_BLANKS) {
            ways.add(Query.of(query -> query.matchPhrase(
                    phrase -> phrase.field("name.pairs").query(text).boost(boost))));
        }
    }

    private static Query misspelt(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields(KEYS)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .fuzziness(WRONG_KEYS)
                .maxExpansions(MOST_EXPANSIONS)
                .boost(0.3f)));
    }
}
