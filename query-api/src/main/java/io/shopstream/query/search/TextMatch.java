package io.shopstream.query.search;

import java.util.List;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/**
 * The part of the query that judges text. Every word has to be found, in whichever field: "나이키 에어맥" finds a brand and
 * the beginning of a name. Of four words or more, one may be missing.
 */
final class TextMatch {

    /** A word in a name weighs less than the same word as a brand, and a half typed word less than a whole one. */
    private static final List<String> FIELDS =
            List.of("name^3", "name.prefix", "brand.text^4", "brand.folded^6", "brand.prefix^1.5", "categories.text");

    /** More words than a shopper types; what follows only ranks by the phrase. */
    private static final int MOST_WORDS = 12;

    private TextMatch() {}

    static Query of(String text) {
        if (text.isEmpty()) {
            return Query.of(query -> query.matchAll(all -> all));
        }
        List<Query> words = Stream.of(text.split(" "))
                .limit(MOST_WORDS)
                .map(TextMatch::word)
                .toList();
        return Query.of(query -> query.bool(bool -> bool.must(
                        must -> must.bool(each -> each.should(words).minimumShouldMatch("3<-1")))
                .should(wholeBrand(text), phrase(text))));
    }

    private static Query word(String word) {
        return Query.of(query -> query.multiMatch(match -> match.query(word)
                .fields(FIELDS)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .tieBreaker(0.25f)));
    }

    private static Query wholeBrand(String text) {
        return Query.of(query -> query.term(
                term -> term.field("brand.folded").value(FieldValue.of(text)).boost(8f)));
    }

    private static Query phrase(String text) {
        return Query.of(query -> query.matchPhrase(
                phrase -> phrase.field("name").query(text).slop(1).boost(3f)));
    }
}
