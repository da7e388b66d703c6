package io.shopstream.query.search;

import io.shopstream.model.korean.Hangul;
import io.shopstream.query.search.SearchWords.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** What the fields' own relevance adds to {@link TextMatch}'s, which sees all words together. */
    private static final List<String> WHOLE = List.of(
            "name^0.5",
            "brand.text^2",
            "brand.folded^3",
            "categories.text^1.5",
            "colours.text^2",
            "sizes.text^2",
            "description^0.5");

    /** To the letter, where the Korean analyzer may take the end of a word that is being typed for a particle. */
    private static final List<String> LITERAL = List.of("name.keys", "brand.keys^4", "categories.keys^2");

    private static final List<String> SPELLING =
            List.of("name^2", "brand.text^4", "categories.text^3", "colours.text^2");

    private static final List<String> BEGUN =
            List.of("name.begun", "brand.begun^4", "brand.keys^2", "categories.begun");
    private static final List<String> INITIALS = List.of("name.initials", "brand.initials^4", "categories.initials");

    /** Letters that are all there tell more than the first ones of a longer name. */
    private static final List<String> ALL_INITIALS =
            List.of("name.initials_whole^6", "brand.initials_whole^8", "categories.initials_whole^6");

    private static final List<String> KEYS = List.of("name.keys", "brand.keys^2", "categories.keys^2");

    /** A Latin word stands whole or not at all more often than a Korean one, whose blanks and endings vary. */
    private static final float LATIN_PART = 0.3f;

    /** No word of a finished text has a letter outside a syllable: it is being typed, or a slip. */
    private static final Pattern LONE_LETTER = Pattern.compile("[ㄱ-ㅣ]");

    /** Up to three keys are one syllable; from nine on, which is three or four syllables, two may be wrong. */
    private static final String WRONG_KEYS = "AUTO:4,9";

    private static final int MOST_EXPANSIONS = 12;

    private WordMatch() {}

    static Query of(SearchWord word, Tolerance tolerance) {
        String typed = word.typed();
        boolean hangul = Hangul.isIn(typed);
        List<Query> ways = new ArrayList<>();
        if (!LONE_LETTER.matcher(typed).find()) {
            ways.add(in(WHOLE, typed, 1f));
        }
        if (hangul) {
            ways.add(in(LITERAL, typed, 2f));
        }
        ways.add(in(BEGUN, typed, hangul ? 2f : LATIN_PART));
        acrossBlanks(ways, typed, tolerance, hangul ? 1.5f : LATIN_PART);
        if (Hangul.isInitials(typed)) {
            ways.add(in(INITIALS, typed, 1f));
            ways.add(in(ALL_INITIALS, typed, 1f));
        }
        for (String spelling : word.spellings()) {
            ways.add(in(SPELLING, spelling, hangul == Hangul.isIn(spelling) ? 0.9f : 0.5f));
            ways.add(brandBegun(spelling));
            acrossBlanks(ways, spelling, tolerance, 1.2f);
        }
        if (tolerance == Tolerance.MISSPELT) {
            ways.add(misspelt(typed));
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

    private static void acrossBlanks(List<Query> ways, String text, Tolerance tolerance, float boost) {
        if (text.replace(" ", "").length() >= leastAcrossBlanks(tolerance)) {
            ways.add(Query.of(query -> query.matchPhrase(
                    phrase -> phrase.field("name.pairs").query(text).boost(boost))));
        }
    }

    /** Shorter texts stand across the blanks of too many names by chance. */
    static int leastAcrossBlanks(Tolerance tolerance) {
        return tolerance == Tolerance.AS_TYPED ? 4 : 3;
    }

    private static Query misspelt(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields(KEYS)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .fuzziness(WRONG_KEYS)
                .maxExpansions(MOST_EXPANSIONS)
                .boost(2f)));
    }
}
