package io.shopstream.query.search;

import io.shopstream.query.search.ProductFilters.PriceBounds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/** A filter for each facet in use: the hits obey all, the counts of a facet all but its own. */
record SearchFilters(Map<Facet, Query> byFacet) {

    static SearchFilters of(ProductFilters given, ColourWords colours) {
        Map<Facet, Query> filters = new EnumMap<>(Facet.class);
        if (!given.brands().isEmpty()) {
            filters.put(Facet.BRAND, anyOf("brand.folded", given.brands()));
        }
        if (given.category() != null) {
            filters.put(Facet.CATEGORY, anyOf("categories", List.of(given.category())));
        }
        if (given.shop() != null) {
            filters.put(Facet.SHOP, anyOf("shop", List.of(given.shop())));
        }
        if (!given.colours().isEmpty()) {
            filters.put(
                    Facet.COLOUR,
                    any(given.colours().stream()
                            .map(colour -> colour(colours.of(colour)))
                            .toList()));
        }
        if (!given.sizes().isEmpty()) {
            filters.put(Facet.SIZE, anyOf("sizes", given.sizes()));
        }
        if (given.price().bounded() || given.price().currency() != null) {
            filters.put(Facet.PRICE, priced(given.price()));
        }
        if (given.minDiscount() != null) {
            filters.put(Facet.DISCOUNT, discounted(given.minDiscount()));
        }
        if (given.inStockOnly()) {
            filters.put(Facet.STOCK, inStock());
        }
        return new SearchFilters(filters);
    }

    Query allFacets() {
        return all(List.copyOf(byFacet.values()));
    }

    Query allFacetsBut(Facet facet) {
        return all(byFacet.entrySet().stream()
                .filter(filter -> filter.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList());
    }

    static Query colour(List<String> words) {
        return any(words.stream()
                .map(word -> Query.of(query -> query.multiMatch(match ->
                        match.query(word).fields("name", "colours.text").type(TextQueryType.Phrase))))
                .toList());
    }

    static Query inStock() {
        return Query.of(stock -> stock.term(term -> term.field("in_stock").value(FieldValue.of(true))));
    }

    private static Query all(List<Query> filters) {
        return filters.isEmpty()
                ? Query.of(query -> query.matchAll(everything -> everything))
                : Query.of(query -> query.bool(bool -> bool.filter(filters)));
    }

    /** None of nothing: an unknown colour has no words. */
    private static Query any(List<Query> filters) {
        return filters.isEmpty()
                ? Query.of(query -> query.matchNone(nothing -> nothing))
                : Query.of(query -> query.bool(bool -> bool.should(filters).minimumShouldMatch("1")));
    }

    private static Query anyOf(String field, List<String> values) {
        List<FieldValue> allowed = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(allowed))));
    }

    private static Query discounted(int least) {
        return Query.of(
                query -> query.range(range -> range.field("discount_percent").gte(JsonData.of(least))));
    }

    private static Query priced(PriceBounds bounds) {
        List<Query> both = new ArrayList<>();
        if (bounds.bounded()) {
            both.add(Query.of(query -> query.range(range -> {
                range.field("price");
                if (bounds.least() != null) {
                    range.gte(JsonData.of(bounds.least()));
                }
                if (bounds.most() != null) {
                    range.lte(JsonData.of(bounds.most()));
                }
                return range;
            })));
        }
        if (bounds.currency() != null) {
            both.add(anyOf("currency", List.of(bounds.currency())));
        }
        return all(both);
    }
}
