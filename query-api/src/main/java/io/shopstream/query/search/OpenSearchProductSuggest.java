package io.shopstream.query.search;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.query.search.Facets.FacetCount;
import io.shopstream.query.search.Suggestions.SuggestedProduct;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;

/** Proposes from the search index. An answer that came only in part is good enough for a proposal. */
public final class OpenSearchProductSuggest implements WordSuggest {

    private static final int MOST_CATEGORIES = 4;

    private final ProductIndexClient index;

    public OpenSearchProductSuggest(ProductIndexClient index) {
        this.index = index;
    }

    @Override
    public Suggestions suggest(SearchWords words) {
        if (words.isEmpty()) {
            return Suggestions.NONE;
        }
        SearchResponse<ProductDocument> response = index.ask(SuggestDsl.request(words, index.timeout()));
        List<FacetCount> categories = counts(response, SuggestDsl.CATEGORIES, "categories")
                .filter(category -> NamedBy.any(words, category.value()))
                .limit(MOST_CATEGORIES)
                .toList();
        return new Suggestions(
                counts(response, SuggestDsl.BRANDS, "brand").toList(),
                categories,
                response.hits().hits().stream()
                        .map(Hit::source)
                        .flatMap(OpenSearchProductSuggest::proposal)
                        .toList());
    }

    private static Stream<SuggestedProduct> proposal(@Nullable ProductDocument product) {
        return product == null || product.name() == null
                ? Stream.empty()
                : Stream.of(new SuggestedProduct(product.key(), product.name(), product.brand()));
    }

    private static Stream<FacetCount> counts(SearchResponse<ProductDocument> response, String name, String field) {
        Aggregate named = response.aggregations().get(name);
        Aggregate values = named == null ? null : named.filter().aggregations().get(field);
        return values == null
                ? Stream.empty()
                : values.sterms().buckets().array().stream()
                        .map(bucket -> new FacetCount(bucket.key(), bucket.docCount()));
    }
}
