package io.shopstream.verification.search.measure;

import java.util.List;

/** One query's figure for the production search and for plain OpenSearch. */
public record Pair(String query, double ours, double plain) {

    /** How far our mean is above the other, as a share of it. */
    public static double lead(List<Pair> pairs) {
        return oursOf(pairs) / plainOf(pairs) - 1;
    }

    /** How much more our mean is, for shares, of which the other may be 0. */
    public static double difference(List<Pair> pairs) {
        return oursOf(pairs) - plainOf(pairs);
    }

    public static double oursOf(List<Pair> pairs) {
        return Mean.of(pairs.stream().map(Pair::ours).toList());
    }

    public static double plainOf(List<Pair> pairs) {
        return Mean.of(pairs.stream().map(Pair::plain).toList());
    }
}
