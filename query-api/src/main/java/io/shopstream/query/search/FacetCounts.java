package io.shopstream.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.AggregationRange;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Asks how many products each value of a facet would give. */
final class FacetCounts {

    /** Reductions in percent that can be picked, as "at least". */
    static final List<Integer> DISCOUNTS = List.of(10, 30, 50, 70);

    private static final int MOST_VALUES = 30;

    /** Bounds of the price's bars: 1, 2, 5 and so on, for cheap things in dollars and dear ones in won. */
    private static final List<Long> PRICES = oneTwoFive(10_000_000L);

    private final ColourWords colours;

    FacetCounts(ColourWords colours) {
        this.colours = colours;
    }

    Map<String, Aggregation> all(SearchFilters filters) {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            all.put(
                    facet.answer(),
                    Aggregation.of(aggregation -> aggregation
                            .filter(filters.allFacetsBut(facet))
                            .aggregations(facet.answer(), values(facet))));
        }
        return all;
    }

    private Aggregation values(Facet facet) {
        return switch (facet) {
            case BRAND -> terms("brand");
            case CATEGORY -> terms("categories");
            case SHOP -> terms("shop");
            case SIZE -> terms("sizes");
            case COLOUR -> perColour();
            case PRICE -> perCurrency();
            case DISCOUNT -> discounts();
            case STOCK -> Aggregation.of(aggregation -> aggregation.filter(SearchFilters.inStock()));
        };
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(
                aggregation -> aggregation.terms(terms -> terms.field(field).size(MOST_VALUES)));
    }

    private Aggregation perColour() {
        Map<String, Query> filters = new LinkedHashMap<>();
        colours.byName().forEach((name, words) -> filters.put(name, SearchFilters.colour(words)));
        return Aggregation.of(aggregation -> aggregation.filters(each -> each.filters(named -> named.keyed(filters))));
    }

    /** Amounts of two currencies do not stand in one picture: the currency of most products is shown. */
    private static Aggregation perCurrency() {
        List<AggregationRange> bars = new ArrayList<>();
        for (int i = 0; i + 1 < PRICES.size(); i++) {
            bars.add(bar(PRICES.get(i), PRICES.get(i + 1)));
        }
        return Aggregation.of(aggregation -> aggregation
                .terms(terms -> terms.field("currency").size(1))
                .aggregations(
                        "bars",
                        inner -> inner.range(range -> range.field("price").ranges(bars))));
    }

    private static Aggregation discounts() {
        List<AggregationRange> ranges = DISCOUNTS.stream()
                .map(percent -> AggregationRange.of(range -> range.from(JsonData.of(percent))))
                .toList();
        return Aggregation.of(aggregation ->
                aggregation.range(range -> range.field("discount_percent").ranges(ranges)));
    }

    private static AggregationRange bar(long least, long most) {
        return AggregationRange.of(range -> range.from(JsonData.of(least)).to(JsonData.of(most)));
    }

    private static List<Long> oneTwoFive(long last) {
        List<Long> bounds = new ArrayList<>(List.of(0L));
        for (long power = 1; power <= last; power *= 10) {
            bounds.addAll(List.of(power, 2 * power, 5 * power));
        }
        return bounds;
    }
}
