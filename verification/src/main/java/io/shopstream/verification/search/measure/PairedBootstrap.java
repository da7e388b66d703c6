package io.shopstream.verification.search.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How far chance in the choice of the queries may move a comparison: queries are drawn anew, with replacement and both engines'
 * figures together, and the middle 95 % of what comes out are kept (Efron's percentile interval).
 */
public final class PairedBootstrap {

    private static final int DRAWS = 10_000;

    /** Draws below and above the interval. */
    private static final int CUT = DRAWS / 40;

    private PairedBootstrap() {}

    /**
     * The interval of a comparison.
     *
     * @param comparison of both means, such as {@link Pair#lead}
     */
    public static Interval of(ToDoubleFunction<List<Pair>> comparison, List<Pair> pairs, RandomGenerator random) {
        double[] found = DoubleStream.generate(() -> comparison.applyAsDouble(drawn(pairs, random)))
                .limit(DRAWS)
                .sorted()
                .toArray();
        return new Interval(found[CUT], found[DRAWS - 1 - CUT]);
    }

    private static List<Pair> drawn(List<Pair> pairs, RandomGenerator random) {
        return Stream.generate(() -> pairs.get(random.nextInt(pairs.size())))
                .limit(pairs.size())
                .toList();
    }

    /** From the least to the greatest that is likely. */
    public record Interval(double low, double high) {}
}
