package io.shopstream.verification.search.judged;

import io.shopstream.verification.search.measure.Ndcg;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A query and how well products fit it.
 *
 * @param grades 0 to {@value #BEST} by product key; a product without one was not judged, and counts as 0
 */
public record JudgedQuery(String text, Map<String, Integer> grades) {

    public static final int BEST = 3;

    public JudgedQuery {
        grades = Map.copyOf(grades);
    }

    /** Whether any product fits, so that there is something to find. */
    public boolean isAnswerable() {
        return grades.values().stream().anyMatch(grade -> grade > 0);
    }

    public double ndcg(List<String> shown) {
        return Ndcg.of(shown, key -> grades.getOrDefault(key, 0), grades.values());
    }

    /** As if the products that nobody judged were not shown (Sakai 2007): they may be good ones. */
    public double ndcgOfJudged(List<String> shown) {
        return ndcg(shown.stream().filter(grades::containsKey).toList());
    }

    /** How many of the first products fit best, of the first ten or of as many as there are; empty where none does. */
    public OptionalDouble precision(List<String> shown) {
        long there = grades.values().stream().filter(grade -> grade == BEST).count();
        long places = Math.min(Ndcg.DEPTH, there);
        if (places == 0) {
            return OptionalDouble.empty();
        }
        long right = shown.stream()
                .limit(places)
                .filter(key -> grades.getOrDefault(key, 0) == BEST)
                .count();
        return OptionalDouble.of((double) right / places);
    }
}
