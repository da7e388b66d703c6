package io.shopstream.ingest.validate;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts how often each rule repaired something; one counter a rule, made when the rule first does. */
final class WarningCounters {

    private final MetricGroup metrics;
    private final Map<String, Counter> counters = new HashMap<>();

    WarningCounters(MetricGroup metrics) {
        this.metrics = metrics;
    }

    void count(String rule) {
        counters.computeIfAbsent(rule, name -> metrics.addGroup("rule", name).counter("repaired"))
                .inc();
    }
}
