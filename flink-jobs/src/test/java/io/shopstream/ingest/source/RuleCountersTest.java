package io.shopstream.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.RecordedMetrics;
import org.junit.jupiter.api.Test;

class RuleCountersTest {

    @Test
    void eachRuleHasACounterWithItsNameAsLabel() {
        RecordedMetrics metrics = new RecordedMetrics();
        RuleCounters rejected = new RuleCounters(metrics, "rejected");

        rejected.count("no-product");
        rejected.count("no-product");
        rejected.count("empty-body");

        assertThat(metrics.count("rule=no-product.rejected")).isEqualTo(2);
        assertThat(metrics.count("rule=empty-body.rejected")).isEqualTo(1);
    }
}
