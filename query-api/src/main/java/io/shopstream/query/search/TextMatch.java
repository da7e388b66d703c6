package io.shopstream.query.search;

import io.shopstream.model.korean.Hangul;
import io.shopstream.query.search.SearchWords.Tolerance;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/**
 * The part of the query that judges text. Every word has to be found, in whichever field: "나이키 에어맥" finds a brand and
 * the beginning of a name. Of four words or more, one may be missing. Where the blanks of query and name differ, the
 * pairs of neighbouring letters decide. What all words say together, in one field or as if the fields were one, decides
 * the order more than what each says alone.
 */
final class TextMatch {

    private static final String ALL_BUT_ONE_OF_FOUR = "3<-1";
    private static final String HALF = "1<50%";

    /** Words that fit count more than pairs of letters that do. */
    private static final float JOINED = 0.1f;

    /** Up to so many letters have to stand side by side; of more, nearly all have to stand anywhere. */
    private static final int LONGEST_SIDE_BY_SIDE = 6;

    /** Every letter is a clause. */
    private static final int LONGEST_JOINED = 40;

    /** Of the weight of words together, where a single word or a slip leaves the analyzer little to go by. */
    private static final float UNSURE = 0.25f;

    private TextMatch() {}

    static Query of(SearchWords words) {
        if (words.isEmpty()) {
            return Query.of(query -> query.matchAll(all -> all));
        }
        Query found = Query.of(query -> query.disMax(best -> best.queries(ways(words))));
        String text = words.text();
        float weight = together(words);
        return Query.of(query -> query.bool(bool -> bool.must(found)
                .filter(required(words))
                .should(wholeBrand(text), oneField(text, weight), allFields(text, weight), phrase(text))));
    }

    private static List<Query> ways(SearchWords words) {
        String text = words.text();
        List<Query> ways = new ArrayList<>(List.of(each(words), begunBrand(text)));
        if (Hangul.isIn(text) && text.replace(" ", "").length() >= WordMatch.leastAcrossBlanks(words.tolerance())) {
            ways.add(joined(text, words.tolerance()));
        }
        if (Hangul.isInitials(text)) {
            ways.add(brandInitials(text));
        }
        return ways;
    }

    private static Query each(SearchWords words) {
        List<Query> all = words.words().stream()
                .map(word -> WordMatch.of(word, words.tolerance()))
                .toList();
        return Query.of(query -> query.bool(bool -> bool.should(all)
                .minimumShouldMatch(words.tolerance() == Tolerance.AS_TYPED ? ALL_BUT_ONE_OF_FOUR : HALF)));
    }

    /** In whichever way the others are found. */
    private static List<Query> required(SearchWords words) {
        return words.words().stream()
                .filter(SearchWord::required)
                .map(word -> WordMatch.of(word, words.tolerance()))
                .toList();
    }

    /** A brand's name with other blanks than the shop's. */
    private static Query begunBrand(String text) {
        return Query.of(query -> query.match(
                match -> match.field("brand.begun").query(FieldValue.of(text)).boost(6f)));
    }

    /** The initial letters of a brand of several words. */
    private static Query brandInitials(String text) {
        return Query.of(query ->
                query.multiMatch(match -> match.query(text).fields("brand.initials^4", "brand.initials_whole^6")));
    }

    /** Up to nine letters are eight pairs: all have to be there. Latin letters have too few pairs for that to say much. */
    private static Query joined(String text, Tolerance tolerance) {
        if (tolerance == Tolerance.AS_TYPED && text.replace(" ", "").length() <= LONGEST_SIDE_BY_SIDE) {
            return Query.of(query -> query.matchPhrase(
                    phrase -> phrase.field("name.pairs").query(text).boost(JOINED)));
        }
        String begin = text.substring(0, Math.min(text.length(), LONGEST_JOINED));
        return Query.of(query -> query.match(match -> match.field("name.pairs")
                .query(FieldValue.of(begin))
                .minimumShouldMatch(tolerance == Tolerance.AS_TYPED ? "8<90%" : "3<67%")
                .boost(JOINED)));
    }

    private static Query wholeBrand(String text) {
        return Query.of(query -> query.term(
                term -> term.field("brand.folded").value(FieldValue.of(text)).boost(8f)));
    }

    private static float together(SearchWords words) {
        boolean oneKorean = words.words().size() == 1 && Hangul.isIn(words.text());
        return oneKorean || words.tolerance() == Tolerance.MISSPELT ? UNSURE : 1;
    }

    /** A field that holds all of the words tells more than several that hold one each. */
    private static Query oneField(String text, float weight) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields("name", "brand.text", "categories.text", "description")
                .type(TextQueryType.BestFields)
                .boost(4 * weight)));
    }

    /** How rare a word is counts over all fields together: a brand is no rare word because few describe things with it. */
    private static Query allFields(String text, float weight) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields("name", "brand.text", "categories.text", "description")
                .type(TextQueryType.CrossFields)
                .boost(weight)));
    }

    /** The words side by side in what the shop says of the product. */
    private static Query phrase(String text) {
        return Query.of(query -> query.matchPhrase(
                phrase -> phrase.field("description").query(text).slop(1).boost(2f)));
    }
}
