package io.shopstream.query.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * What a product must be, apart from its text: filters that always hold, and one for each facet, which the hits obey but
 * the counts of the same facet do not.
 */
record SearchFilters(List<Query> always, Map<Facet, Query> byFacet) {

    /** A property whose values are counted and can be picked. */
    enum Facet {
        BRAND("brand"),
        CATEGORY("categories"),
        SHOP("shop");

        private final String countedField;

        Facet(String countedField) {
            this.countedField = countedField;
        }

        String countedField() {
            return countedField;
        }

        /** Its name in the answer. */
        String answer() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SearchFilters of(SearchQuery query) {
        List<Query> always = new ArrayList<>();
        if (query.minPrice() != null || query.maxPrice() != null) {
            always.add(priced(query.minPrice(), query.maxPrice()));
        }
        if (query.currency() != null) {
            always.add(anyOf("currency", List.of(query.currency())));
        }
        if (query.inStockOnly()) {
            always.add(
                    Query.of(stock -> stock.term(term -> term.field("in_stock").value(FieldValue.of(true)))));
        }
        Map<Facet, Query> byFacet = new EnumMap<>(Facet.class);
        if (!query.brands().isEmpty()) {
            byFacet.put(Facet.BRAND, anyOf("brand.folded", query.brands()));
        }
        if (query.category() != null) {
            byFacet.put(Facet.CATEGORY, anyOf("categories", List.of(query.category())));
        }
        if (query.shop() != null) {
            byFacet.put(Facet.SHOP, anyOf("shop", List.of(query.shop())));
        }
        return new SearchFilters(always, byFacet);
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

    private static Query all(List<Query> filters) {
        return filters.isEmpty()
                ? Query.of(query -> query.matchAll(everything -> everything))
                : Query.of(query -> query.bool(bool -> bool.filter(filters)));
    }

    private static Query anyOf(String field, List<String> values) {
        List<FieldValue> allowed = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(allowed))));
    }

    private static Query priced(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return Query.of(query -> query.range(range -> {
            range.field("price");
            if (least != null) {
                range.gte(JsonData.of(least));
            }
            if (most != null) {
                range.lte(JsonData.of(most));
            }
            return range;
        }));
    }
}
