package io.shopstream.verification.search;

import io.shopstream.benchmark.report.Table;
import io.shopstream.verification.search.measure.Pair;
import io.shopstream.verification.search.measure.PairedBootstrap;
import io.shopstream.verification.search.measure.PairedBootstrap.Interval;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** A table of means, each with how far ours is above plain OpenSearch's, and how far chance may move that. */
final class Leads {

    private final Table table;
    private final ToDoubleFunction<List<Pair>> comparison;
    private final String unit;
    private final long seed;

    private Leads(String title, ToDoubleFunction<List<Pair>> comparison, String unit, long seed) {
        this.table = new Table(title, "what", "queries", "ours", "plain", "lead", "95 % interval of the lead");
        this.comparison = comparison;
        this.unit = unit;
        this.seed = seed;
    }

    /** Leads in percent of plain OpenSearch's mean. */
    static Leads inPercent(String title, long seed) {
        return new Leads(title, Pair::lead, "%", seed);
    }

    /** Leads of shares, of which plain OpenSearch's may be 0, in percentage points. */
    static Leads inPoints(String title, long seed) {
        return new Leads(title, Pair::difference, "points", seed);
    }

    Leads row(String what, List<Pair> pairs) {
        table.row(
                what,
                Integer.toString(pairs.size()),
                "%.3f".formatted(Pair.oursOf(pairs)),
                "%.3f".formatted(Pair.plainOf(pairs)),
                lead(pairs),
                interval(pairs));
        return this;
    }

    Table table() {
        return table;
    }

    String lead(List<Pair> pairs) {
        return text(comparison.applyAsDouble(pairs));
    }

    String interval(List<Pair> pairs) {
        Interval interval = PairedBootstrap.of(comparison, pairs, new Random(seed));
        return text(interval.low()) + " to " + text(interval.high());
    }

    private String text(double lead) {
        return "%+.1f %s".formatted(100 * lead, unit);
    }
}
