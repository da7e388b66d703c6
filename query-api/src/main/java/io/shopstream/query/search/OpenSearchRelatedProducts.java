package io.shopstream.query.search;

import io.shopstream.model.index.ProductIndex;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Finds related products in the search index, by the words that make a product stand out. */
public final class OpenSearchRelatedProducts implements RelatedProducts {

    private static final int MOST_SAME = 20;
    private static final int MOST_SIMILAR = 8;

    private final ProductIndexClient index;

    public OpenSearchRelatedProducts(ProductIndexClient index) {
        this.index = index;
    }

    @Override
    public Related to(String key, ProductFacts facts) {
        List<SearchHit> same = facts.gtin() == null
                ? List.of()
                : hits(new SearchRequest.Builder()
                        .query(but(key).must(gtin(facts.gtin())).build().toQuery())
                        .sort(cheapest())
                        .size(MOST_SAME));
        BoolQuery.Builder similar = but(key).must(alike(key));
        if (facts.gtin() != null) {
            similar.mustNot(gtin(facts.gtin()));
        }
        return new Related(
                same,
                hits(new SearchRequest.Builder()
                        .query(similar.build().toQuery())
                        .size(MOST_SIMILAR)));
    }

    private List<SearchHit> hits(SearchRequest.Builder request) {
        SearchRequest asked = request.index(ProductIndex.ALIAS)
                .timeout(index.timeout())
                .trackTotalHits(hits -> hits.enabled(false))
                .build();
        return index.ask(asked).hits().hits().stream().map(SearchAnswers::hit).toList();
    }

    private static BoolQuery.Builder but(String key) {
        return new BoolQuery.Builder()
                .mustNot(Query.of(query -> query.term(term -> term.field("key").value(FieldValue.of(key)))));
    }

    private static Query gtin(String gtin) {
        return Query.of(query -> query.term(term -> term.field("gtin").value(FieldValue.of(gtin))));
    }

    /** The index knows the product's own words: a text that a shop wrote is no part of the query. */
    private static Query alike(String key) {
        return Query.of(query -> query.moreLikeThis(like -> like.fields("name", "brand.text", "categories.text")
                .like(one -> one.document(
                        document -> document.index(ProductIndex.ALIAS).id(key)))
                .minTermFreq(1)
                .minDocFreq(2)
                .maxQueryTerms(15)
                .minimumShouldMatch("30%")));
    }

    private static SortOptions cheapest() {
        return SortOptions.of(sort ->
                sort.field(by -> by.field("price").order(SortOrder.Asc).missing(last -> last.stringValue("_last"))));
    }
}
