package io.shopstream.verification.search;

import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.judged.JudgedQuery;
import io.shopstream.verification.search.measure.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two engines show for judged queries.
 *
 * @param ndcg of the first ten
 * @param ndcgOfJudged the same without the products that nobody judged
 * @param precision of the first ten, of the queries for which some product fits best
 * @param shownByUs what the production search showed for each query
 */
record JudgedTrial(
        List<Pair> ndcg, List<Pair> ndcgOfJudged, List<Pair> precision, Map<String, List<SearchedProduct>> shownByUs) {

    static JudgedTrial run(List<JudgedQuery> queries, Contest contest) {
        List<Pair> ndcg = new ArrayList<>();
        List<Pair> ndcgOfJudged = new ArrayList<>();
        List<Pair> precision = new ArrayList<>();
        for (JudgedQuery query : queries) {
            String text = query.text();
            List<String> ours = contest.ours().search(text);
            List<String> plain = contest.plain().search(text);
            ndcg.add(new Pair(text, query.ndcg(ours), query.ndcg(plain)));
            ndcgOfJudged.add(new Pair(text, query.ndcgOfJudged(ours), query.ndcgOfJudged(plain)));
            OptionalDouble right = query.precision(ours);
            if (right.isPresent()) {
                double plainRight = query.precision(plain).orElseThrow();
                precision.add(new Pair(text, right.getAsDouble(), plainRight));
            }
        }
        Map<String, List<SearchedProduct>> shown = queries.stream()
                .map(JudgedQuery::text)
                .collect(Collectors.toMap(Function.identity(), contest::shownByUs));
        return new JudgedTrial(ndcg, ndcgOfJudged, precision, shown);
    }

    /** Where the production search is worst, the worst first. */
    List<Pair> worst(int count) {
        return ndcg.stream()
                .sorted(Comparator.comparingDouble(Pair::ours))
                .limit(count)
                .toList();
    }
}
