package io.shopstream.verification.search.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Normalized discounted cumulative gain (Järvelin and Kekäläinen 2002) of the first {@value #DEPTH}, in the form of Burges et
 * al. 2005: a grade g gains {@code 2^g - 1}, the hit at place p counts {@code 1 / log2(p + 1)}, and the sum is a share of the best
 * possible one. 1 is the best order, 0 shows nothing that fits.
 */
public final class Ndcg {

    public static final int DEPTH = 10;

    private Ndcg() {}

    /**
     * Of one answer.
     *
     * @param shown keys, the best first
     * @param grades of all products that fit at all; every other has grade 0
     * @throws IllegalArgumentException when nothing fits: there is nothing to find then
     */
    public static double of(List<String> shown, ToIntFunction<String> grade, Collection<Integer> grades) {
        double best = gain(grades.stream().sorted(Comparator.reverseOrder()));
        if (best == 0) {
            throw new IllegalArgumentException("No product fits the query: leave it out.");
        }
        return gain(shown.stream().map(grade::applyAsInt)) / best;
    }

    private static double gain(Stream<Integer> ranked) {
        List<Integer> first = ranked.limit(DEPTH).toList();
        double sum = 0;
        for (int place = 0; place < first.size(); place++) {
            sum += (Math.pow(2, first.get(place)) - 1) * Math.log(2) / Math.log(place + 2.0);
        }
        return sum;
    }
}
