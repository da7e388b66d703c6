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
 * pairs of neighbouring letters decide.
 */
final class TextMatch {

    private static final String ALL_BUT_ONE_OF_FOUR = "3<-1";
    private static final String HALF = "1<50%";

    /** Words that fit count more than pairs of letters that do. */
    private static final float JOINED = 0.1f;

    /** Every letter is a clause. */
    private static final int LONGEST_JOINED = 40;

    private TextMatch() {}

    static Query of(SearchWords words) {
        if (words.isEmpty()) {
            return Query.of(query -> query.matchAll(all -> all));
        }
        String text = words.text();
        List<Query> ways = new ArrayList<>(List.of(each(words), begunBrand(text)));
        if (Hangul.isIn(text)) {
            ways.add(joined(text, words.tolerance()));
        }
        Query found = Query.of(query -> query.disMax(best -> best.queries(ways)));
        return Query.of(query -> query.bool(bool ->
                bool.must(found).filter(required(words)).should(wholeBrand(text), phrase(text), oneField(text))));
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

    /** Up to six letters are five pairs: all have to be there. Latin letters have too few pairs for that to say much. */
    private static Query joined(String text, Tolerance tolerance) {
        String begin = text.substring(0, Math.min(text.length(), LONGEST_JOINED));
        return Query.of(query -> query.match(match -> match.field("name.pairs")
                .query(FieldValue.of(begin))
                .minimumShouldMatch(tolerance == Tolerance.AS_TYPED ? "5<80%" : "3<67%")
                .boost(JOINED)));
    }

    private static Query wholeBrand(String text) {
        return Query.of(query -> query.term(
                term -> term.field("brand.folded").value(FieldValue.of(text)).boost(8f)));
    }

    /** A field that holds all of the words tells more than several that hold one each. */
    private static Query oneField(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .fields("name", "brand.text", "categories.text", "description")
                .type(TextQueryType.BestFields)
                .boost(4f)));
    }

    private static Query phrase(String text) {
        return Query.of(query -> query.matchPhrase(
                phrase -> phrase.field("name").query(text).slop(1).boost(0.5f)));
    }
}
