package io.shopstream.verification.serving.load;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times of many requests, each to a thousandth of itself; several threads may add to them. */
public final class Latencies {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

    /** All of them together. */
    public static Latencies together(List<Latencies> some) {
        Latencies all = new Latencies();
        some.forEach(each -> all.micros.add(each.micros));
        return all;
    }

    /** Adds one; what is longer than two minutes counts as two minutes. */
    public void add(long nanos) {
        micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos))));
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** The time below which a share of them lies, in milliseconds; 0 where there is none. */
    public double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / 1_000.0;
    }

    public double greatest() {
        return micros.getMaxValue() / 1_000.0;
    }
}
