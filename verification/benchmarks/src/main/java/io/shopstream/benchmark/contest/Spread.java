package io.shopstream.benchmark.contest;

import java.util.Collection;
import java.util.List;

/** The median of some values, with the least and the greatest. */
public record Spread(double median, double least, double greatest) {

    /**
     * Of at least one value.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No values: expected at least one.");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }

    /** The value below which a share of the sorted values lies, the nearest rank. */
    public static double percentile(List<Double> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /** For a table's cell: the median, and the others in brackets. */
    public String text(String format) {
        return (format + " (" + format + " to " + format + ")").formatted(median, least, greatest);
    }
}
