package io.shopstream.ingest.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts by rule, with the rule as a label; one counter a rule, made when the rule first applies. Rules are names in the
 * code, so there are few.
 */
public final class RuleCounters {

    private final MetricGroup metrics;
    private final String name;
    private final Map<String, Counter> counters = new HashMap<>();

    public RuleCounters(MetricGroup metrics, String name) {
        this.metrics = metrics;
        this.name = name;
    }

    public void count(String rule) {
        counters.computeIfAbsent(rule, label -> metrics.addGroup("rule", label).counter(name))
                .inc();
    }
}
