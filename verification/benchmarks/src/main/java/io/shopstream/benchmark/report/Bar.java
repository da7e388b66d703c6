package io.shopstream.benchmark.report;

/**
 * What a benchmark must show, and whether it did.
 *
 * @param claim with its figure, as it was set before anything was measured
 * @param found the figure
 */
public record Bar(String claim, String found, boolean met) {

    /** A bar that a value must reach. */
    public static Bar atLeast(String claim, double bar, double found) {
        return new Bar(claim, "%.2f".formatted(found), found >= bar);
    }

    /** A bar that a value must stay under. */
    public static Bar under(String claim, double bar, double found) {
        return new Bar(claim, "%.2f".formatted(found), found < bar);
    }
}
