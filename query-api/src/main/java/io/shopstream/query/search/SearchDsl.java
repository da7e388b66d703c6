package io.shopstream.query.search;

import io.shopstream.model.index.ProductIndex;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Highlight;
import org.opensearch.client.opensearch.core.search.HighlightField;

/** Says a {@link SearchQuery} and its words in OpenSearch's language. */
final class SearchDsl {

    /** Stand around a match in a highlighted name: private-use characters, which no shop's text holds. */
    static final String MATCH_START = "\ue000";

    static final String MATCH_END = "\ue001";

    private static final List<String> NOT_SHOWN =
            List.of("description", "content_hash", "gtin", "mpn", "sku", "colours", "sizes");

    private SearchDsl() {}

    static SearchRequest request(
            SearchQuery query, SearchWords words, ColourWords colours, Ranking ranking, String timeout) {
        SearchFilters filters = SearchFilters.of(query.filters(), colours);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(ProductIndex.ALIAS)
                .timeout(timeout)
                .size(query.page().size())
                .trackTotalHits(hits -> hits.enabled(true))
                .source(source -> source.filter(fields -> fields.excludes(NOT_SHOWN)))
                .query(ranking.of(TextMatch.of(words)))
                .postFilter(filters.allFacets())
                .sort(sort(query.sort()))
                .trackScores(query.explained())
                .aggregations(new FacetCounts(colours).all(filters));
        PageCursor after = query.page().after();
        if (after == null) {
            request.from(query.page().offset());
        } else {
            request.searchAfter(valuesFor(query.sort(), after));
        }
        return words.isEmpty()
                ? request.build()
                : request.highlight(highlight()).build();
    }

    private static List<FieldValue> valuesFor(SearchSort sort, PageCursor after) {
        List<FieldValue> values = after.sortValues();
        if (values.size() != sort(sort).size()) {
            throw new SearchRefusedException(new IllegalArgumentException("The cursor is of another order."));
        }
        return values;
    }

    private static Highlight highlight() {
        HighlightField whole = HighlightField.of(
                field -> field.numberOfFragments(0).preTags(MATCH_START).postTags(MATCH_END));
        return Highlight.of(highlight -> highlight.fields("name", whole).fields("name.begun", whole));
    }

    /** The key ends every order, so that a hit is never on two pages. */
    private static List<SortOptions> sort(SearchSort sort) {
        List<SortOptions> order = new ArrayList<>();
        switch (sort) {
            case RELEVANCE -> {
                order.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
                order.add(by("changed_at", SortOrder.Desc));
            }
            case PRICE_ASC -> order.add(by("price", SortOrder.Asc));
            case PRICE_DESC -> order.add(by("price", SortOrder.Desc));
            case NEWEST -> order.add(by("changed_at", SortOrder.Desc));
            case DISCOUNT -> order.add(by("discount_percent", SortOrder.Desc));
            case RATING -> {
                order.add(by("rating", SortOrder.Desc));
                order.add(by("review_count", SortOrder.Desc));
            }
        }
        order.add(by("key", SortOrder.Asc));
        return order;
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(
                sort -> sort.field(by -> by.field(field).order(order).missing(last -> last.stringValue("_last"))));
    }
}
