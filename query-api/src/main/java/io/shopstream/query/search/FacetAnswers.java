package io.shopstream.query.search;

import io.shopstream.query.search.Facets.DiscountCount;
import io.shopstream.query.search.Facets.FacetCount;
import io.shopstream.query.search.Facets.PriceBar;
import io.shopstream.query.search.Facets.PriceBars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.RangeBucket;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;

/** Reads what {@link FacetCounts} asked for. */
final class FacetAnswers {

    private final Map<String, Aggregate> answers;

    FacetAnswers(Map<String, Aggregate> answers) {
        this.answers = answers;
    }

    Facets facets() {
        return new Facets(
                terms(Facet.BRAND),
                terms(Facet.CATEGORY),
                terms(Facet.SHOP),
                colours(),
                terms(Facet.SIZE),
                discounts(),
                prices(),
                values(Facet.STOCK).filter().docCount());
    }

    private List<FacetCount> terms(Facet facet) {
        return buckets(facet).stream()
                .map(bucket -> new FacetCount(bucket.key(), bucket.docCount()))
                .toList();
    }

    private List<FacetCount> colours() {
        return values(Facet.COLOUR).filters().buckets().keyed().entrySet().stream()
                .map(colour -> new FacetCount(colour.getKey(), colour.getValue().docCount()))
                .filter(colour -> colour.count() > 0)
                .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                .toList();
    }

    private List<DiscountCount> discounts() {
        return values(Facet.DISCOUNT).range().buckets().array().stream()
                .map(bucket -> new DiscountCount(bound(bucket.from()).intValueExact(), bucket.docCount()))
                .filter(discount -> discount.count() > 0)
                .toList();
    }

    private @Nullable PriceBars prices() {
        for (StringTermsBucket currency : buckets(Facet.PRICE)) {
            List<PriceBar> bars =
                    Objects.requireNonNull(currency.aggregations().get("bars")).range().buckets().array().stream()
                            .map(FacetAnswers::bar)
                            .toList();
            return new PriceBars(currency.key(), withoutEmptyEnds(bars));
        }
        return null;
    }

    private static PriceBar bar(RangeBucket bucket) {
        return new PriceBar(bound(bucket.from()), bound(bucket.to()), bucket.docCount());
    }

    /** All bounds are whole numbers that a double holds exactly. */
    private static BigDecimal bound(@Nullable Double bound) {
        return BigDecimal.valueOf(Objects.requireNonNull(bound).longValue());
    }

    private static List<PriceBar> withoutEmptyEnds(List<PriceBar> bars) {
        List<PriceBar> shown = new ArrayList<>(bars);
        while (!shown.isEmpty() && shown.get(0).count() == 0) {
            shown.remove(0);
        }
        while (!shown.isEmpty() && shown.get(shown.size() - 1).count() == 0) {
            shown.remove(shown.size() - 1);
        }
        return shown;
    }

    private List<StringTermsBucket> buckets(Facet facet) {
        return values(facet).sterms().buckets().array();
    }

    private Aggregate values(Facet facet) {
        Aggregate filtered = answers.get(facet.answer());
        Aggregate values =
                filtered == null ? null : filtered.filter().aggregations().get(facet.answer());
        if (values == null) {
            throw new IllegalStateException(
                    "OpenSearch did not count " + facet.answer() + " although it was asked to.");
        }
        return values;
    }
}
