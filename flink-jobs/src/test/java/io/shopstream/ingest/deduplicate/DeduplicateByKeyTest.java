package io.shopstream.ingest.deduplicate;

import static io.shopstream.ingest.deduplicate.Observed.detail;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Observation;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DeduplicateByKeyTest {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final StoredObservations DATABASE = new StoredObservations();

    @Test
    void stateSurvivesASnapshot() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness before = harness()) {
            before.open();
            before.processElement(detail(0, 10_000), 0);
            snapshot = before.snapshot(1, 1);
        }
        try (Harness after = harness()) {
            after.initializeState(snapshot);
            after.open();
            after.processElement(detail(60, 10_000), 60);

            assertThat(after.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void changesLeaveBesideTheWrites() throws Exception {
        try (Harness harness = harness()) {
            harness.open();
            harness.processElement(detail(0, 10_000), 0);
            harness.processElement(detail(60, 9_000), 60);

            assertThat(harness.getSideOutput(DeduplicateByKey.CHANGES))
                    .extracting(change -> change.getValue().kind())
                    .containsExactly(ProductChange.Kind.CREATED, ProductChange.Kind.UPDATED);
        }
    }

    @Test
    void expiredStateIsReadBackFromTheDatabase() throws Exception {
        try (Harness harness = harness()) {
            harness.open();
            harness.setStateTtlProcessingTime(0);
            harness.processElement(detail(0, 10_000), 0);
            harness.extractOutputValues().forEach(DATABASE::commit);
            harness.setStateTtlProcessingTime(LIFE.plusDays(1).toMillis());

            harness.processElement(detail(60, 10_000), 60);
            harness.processElement(detail(30, 10_000), 61);

            assertThat(harness.getSideOutput(DeduplicateByKey.CHANGES)).hasSize(1);
        }
    }

    private static Harness harness() throws Exception {
        return new Harness(new DeduplicateByKey(LIFE, Duration.ofDays(365), () -> DATABASE));
    }

    /** One subtask of the operator. */
    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, Observation, ProductWrite> {
        Harness(DeduplicateByKey function) throws Exception {
            super(new KeyedProcessOperator<>(function), Observation::productKey, Types.STRING);
            getExecutionConfig().setAutoWatermarkInterval(0);
        }
    }
}
