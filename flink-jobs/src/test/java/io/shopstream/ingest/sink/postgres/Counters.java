package io.shopstream.ingest.sink.postgres;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A metric group whose counters can be read, and go on where another committer counts. */
final class Counters extends UnregisteredMetricsGroup {

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    @Override
    public Counter counter(String name) {
        return counters.computeIfAbsent(name, unknown -> super.counter(unknown));
    }

    long of(String name) {
        Counter counter = counters.get(name);
        if (counter == null) {
            throw new IllegalArgumentException("No counter " + name + ": there are " + counters.keySet() + ".");
        }
        return counter.getCount();
    }
}
