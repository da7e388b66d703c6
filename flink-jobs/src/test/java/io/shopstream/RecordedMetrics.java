package io.shopstream;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A metric group whose metrics can be read; one in a group of key and value is named {@code key=value.name}. */
public final class RecordedMetrics extends UnregisteredMetricsGroup {

    private final String prefix;
    private final Map<String, Counter> counters;
    private final Map<String, Histogram> histograms;

    public RecordedMetrics() {
        this("", new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private RecordedMetrics(String prefix, Map<String, Counter> counters, Map<String, Histogram> histograms) {
        this.prefix = prefix;
        this.counters = counters;
        this.histograms = histograms;
    }

    @Override
    public Counter counter(String name) {
        return counters.computeIfAbsent(prefix + name, unknown -> super.counter(unknown));
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        histograms.put(prefix + name, histogram);
        return histogram;
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return new RecordedMetrics(prefix + key + "=" + value + ".", counters, histograms);
    }

    /** What a counter counted; 0 where there is none. */
    public long count(String name) {
        Counter counter = counters.get(name);
        return counter == null ? 0 : counter.getCount();
    }

    /** The values of a histogram, in order of their size. */
    public long[] values(String name) {
        return Arrays.stream(histograms.get(name).getStatistics().getValues())
                .sorted()
                .toArray();
    }
}
