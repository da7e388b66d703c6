package io.shopstream.verification.search;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.measure.Ndcg;
import io.shopstream.verification.search.measure.Pair;
import io.shopstream.verification.search.variant.Kind;
import io.shopstream.verification.search.variant.Variant;
import java.util.List;

/** What two engines show for queries of one kind. */
record VariantTrial(Kind kind, List<Outcome> outcomes) {

    static VariantTrial run(Kind kind, List<Variant> variants, Contest contest) {
        return new VariantTrial(
                kind,
                variants.stream().map(variant -> outcome(variant, contest)).toList());
    }

    /** 1 for each query with a product among the first ten that carries what was meant, else 0. */
    List<Pair> success() {
        return outcomes.stream()
                .map(outcome -> new Pair(
                        outcome.variant().query(),
                        outcome.ours().found() ? 1 : 0,
                        outcome.plain().found() ? 1 : 0))
                .toList();
    }

    /** Of the first ten places, or of as many as products carry what was meant, the share of those that do. */
    List<Pair> precision() {
        return outcomes.stream()
                .map(outcome -> new Pair(
                        outcome.variant().query(),
                        outcome.ours().precision(),
                        outcome.plain().precision()))
                .toList();
    }

    /** Where the production search shows nothing of what was meant. */
    List<Outcome> failures() {
        return outcomes.stream().filter(outcome -> !outcome.ours().found()).toList();
    }

    private static Outcome outcome(Variant variant, Contest contest) {
        Catalogue catalogue = contest.catalogue();
        int places = Math.min(Ndcg.DEPTH, variant.intent().carriers(catalogue));
        return new Outcome(
                variant,
                Score.of(variant, contest.ours().search(variant.query()), places, catalogue),
                Score.of(variant, contest.plain().search(variant.query()), places, catalogue),
                contest.shownByUs(variant.query()));
    }

    /**
     * Of one query.
     *
     * @param shownByUs what the production search showed
     */
    record Outcome(Variant variant, Score ours, Score plain, List<SearchedProduct> shownByUs) {}

    /** Of one engine's answer. */
    record Score(boolean found, double precision) {

        static Score of(Variant variant, List<String> shown, int places, Catalogue catalogue) {
            List<Boolean> right = shown.stream()
                    .limit(Ndcg.DEPTH)
                    .map(key -> variant.intent().carriedBy(catalogue.product(key)))
                    .toList();
            long among = right.stream().limit(places).filter(fits -> fits).count();
            return new Score(right.contains(true), (double) among / places);
        }
    }
}
