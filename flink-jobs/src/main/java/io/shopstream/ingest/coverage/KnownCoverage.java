package io.shopstream.ingest.coverage;

import java.util.Arrays;

/**
 * What is known of one shop's pages or products. Arrays are by the places of {@link WatchedField}.
 *
 * @param samples counted since the last look
 * @param given of these, how many gave each field
 * @param learned how many samples the usual shares are from
 * @param usual share of those that give a field
 * @param lowest share that a look found lately: where crawls go from one kind of page to another it is far below the usual one
 * @param dropped whether it has been told that a field is missing
 */
public record KnownCoverage(
        long samples, long[] given, long learned, double[] usual, double[] lowest, boolean[] dropped) {

    /** The weight of the past against the samples of a look. */
    private static final double MEMORY = 500;

    /** By so much a look takes the lowest share back to the usual one. */
    private static final double FORGETTING = 0.02;

    static KnownCoverage nothing() {
        int fields = WatchedField.values().length;
        return new KnownCoverage(0, new long[fields], 0, new double[fields], new double[fields], new boolean[fields]);
    }

    /** With room for fields that are watched since it was written. */
    KnownCoverage ofToday() {
        int fields = WatchedField.values().length;
        return given.length == fields
                ? this
                : new KnownCoverage(
                        samples,
                        Arrays.copyOf(given, fields),
                        learned,
                        Arrays.copyOf(usual, fields),
                        Arrays.copyOf(lowest, fields),
                        Arrays.copyOf(dropped, fields));
    }

    KnownCoverage plus(CoverageCount count) {
        long[] sum = given.clone();
        for (int i = 0; i < Math.min(sum.length, count.given().length); i++) {
            sum[i] += count.given()[i];
        }
        return new KnownCoverage(samples + count.samples(), sum, learned, usual, lowest, dropped);
    }

    double share(WatchedField field) {
        return (double) given[field.place()] / samples;
    }

    /** After a look: its shares become part of what is usual, but for fields that are missing. */
    KnownCoverage looked(boolean[] nowDropped) {
        double[] next = usual.clone();
        double[] low = lowest.clone();
        double past = Math.min((double) learned, MEMORY);
        double weight = samples / (samples + past);
        for (WatchedField field : WatchedField.values()) {
            int i = field.place();
            if (!nowDropped[i]) {
                next[i] += (share(field) - next[i]) * weight;
                low[i] = learned == 0 ? share(field) : Math.min(share(field), low[i] + (next[i] - low[i]) * FORGETTING);
            }
        }
        return new KnownCoverage(0, new long[given.length], learned + samples, next, low, nowDropped);
    }
}
