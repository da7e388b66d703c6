package io.shopstream.query.search;

import io.shopstream.model.index.ProductIndex;
import java.util.List;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Asks for proposals: a few products, and the brands and categories that a word names or begins. */
final class SuggestDsl {

    static final String BRANDS = "brands";
    static final String CATEGORIES = "categories";

    private static final int MOST_PRODUCTS = 5;
    private static final int MOST_BRANDS = 4;

    /** Of a product's whole path; those that no word names are left out of the answer. */
    private static final int MOST_CATEGORIES = 20;

    private SuggestDsl() {}

    static SearchRequest request(SearchWords words, String timeout) {
        return new SearchRequest.Builder()
                .index(ProductIndex.ALIAS)
                .timeout(timeout)
                .size(MOST_PRODUCTS)
                .trackTotalHits(hits -> hits.enabled(false))
                .source(source ->
                        source.filter(fields -> fields.includes("key", "version", "name", "brand", "in_stock")))
                .query(TextMatch.of(words))
                .aggregations(BRANDS, counted(named(words, WordMatch::ofBrand), "brand", MOST_BRANDS))
                .aggregations(CATEGORIES, counted(named(words, WordMatch::ofCategory), "categories", MOST_CATEGORIES))
                .build();
    }

    private static Query named(SearchWords words, Function<SearchWord, Query> by) {
        List<Query> any = words.words().stream().map(by).toList();
        return Query.of(query -> query.bool(bool -> bool.should(any).minimumShouldMatch("1")));
    }

    private static Aggregation counted(Query filter, String field, int most) {
        return Aggregation.of(aggregation -> aggregation
                .filter(filter)
                .aggregations(
                        field,
                        values -> values.terms(terms -> terms.field(field).size(most))));
    }
}
