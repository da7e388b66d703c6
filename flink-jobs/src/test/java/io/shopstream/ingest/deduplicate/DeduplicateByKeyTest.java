package io.shopstream.ingest.deduplicate;

import static io.shopstream.ingest.deduplicate.Observed.detail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ProductFacts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class DeduplicateByKeyTest {

    private static final Duration LIFE = Duration.ofDays(90);

    /** Static, since an operator is copied on its way into the harness; emptied by each test's own instance. */
    private static final StoredObservations DATABASE = new StoredObservations();

    private static final byte[] RECORD = {'{', '}'};

    private static final List<Integer> QUERIES = new ArrayList<>();

    DeduplicateByKeyTest() {
        DATABASE.clear();
        QUERIES.clear();
    }

    @Test
    void stateSurvivesASnapshot() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness before = opened()) {
            before.processElement(detail(0, 10_000), 0);
            snapshot = before.snapshotAtBarrier(1);
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
        try (Harness harness = opened()) {
            harness.processElement(detail(0, 10_000), 0);
            harness.waitForTheTimer();
            harness.processElement(detail(60, 9_000), 60);

            assertThat(harness.getSideOutput(DeduplicateByKey.CHANGES))
                    .extracting(change -> change.getValue().kind())
                    .containsExactly(ProductChange.Kind.CREATED, ProductChange.Kind.UPDATED);
        }
    }

    @Test
    void expiredStateIsReadBackFromTheDatabase() throws Exception {
        try (Harness harness = opened()) {
            harness.setStateTtlProcessingTime(0);
            harness.processElement(detail(0, 10_000), 0);
            harness.waitForTheTimer();
            harness.extractOutputValues().forEach(DATABASE::commit);
            harness.setStateTtlProcessingTime(LIFE.plusDays(1).toMillis());

            harness.processElement(detail(60, 10_000), 60);
            harness.processElement(detail(30, 10_000), 61);
            harness.waitForTheTimer();

            assertThat(harness.getSideOutput(DeduplicateByKey.CHANGES)).hasSize(1);
            assertThat(QUERIES).containsExactly(1, 1);
        }
    }

    @Test
    void observationsOfAKeyKeepTheirOrderWhileItWaits() throws Exception {
        try (Harness harness = opened()) {
            harness.processElement(detail(0, 10_000), 0);
            harness.processElement(detail(60, 9_000), 60);
            harness.processElement(detail(120, 8_000), 120);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.waitForTheTimer();

            assertThat(harness.extractOutputValues())
                    .extracting(write -> write.observations().get(0))
                    .containsExactly(detail(0, 10_000), detail(60, 9_000), detail(120, 8_000));
            assertThat(QUERIES).containsExactly(1);
        }
    }

    @Test
    void keysThatWaitAreAskedForTogether() throws Exception {
        try (Harness harness = opened()) {
            for (int i = 0; i < 1_100; i++) {
                harness.processElement(Observed.of("shop.example:" + i, 0), 0);
            }
            assertThat(QUERIES).containsExactly(500, 500);
            harness.waitForTheTimer();

            assertThat(QUERIES).containsExactly(500, 500, 100);
            assertThat(harness.extractOutputValues())
                    .extracting(ProductWrite::productKey)
                    .hasSize(1_100)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatWaitsLeavesBeforeTheBarrierAndAtTheEnd() throws Exception {
        try (Harness harness = opened()) {
            harness.processElement(detail(0, 10_000), 0);
            harness.snapshotAtBarrier(1);
            assertThat(harness.extractOutputValues()).hasSize(1);

            harness.processElement(Observed.of("shop.example:2", 0), 0);
            harness.endAllInputs();
            harness.finish();
            assertThat(harness.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void editOfTheVersionThatIsThereIsAppliedAndOneOfAnotherRefusedWithItsRecord() throws Exception {
        try (Harness harness = opened()) {
            harness.processElement(detail(0, 10_000), 0);
            harness.waitForTheTimer();
            long version = harness.extractOutputValues().get(0).product().version();

            harness.processElement2(guarded(10, "고친 이름", version), 10);
            harness.processElement(detail(20, 9_000), 20);
            harness.processElement2(guarded(30, "다시 고친 이름", version), 30);
            harness.waitForTheTimer();

            assertThat(harness.extractOutputValues())
                    .extracting(write -> write.product().facts().name())
                    .containsExactly("오버핏 셔츠", "고친 이름", "고친 이름");
            assertThat(harness.getSideOutput(Rejection.TAG)).singleElement().satisfies(refused -> {
                assertThat(refused.getValue().stage()).isEqualTo("deduplicate");
                assertThat(refused.getValue().rule()).isEqualTo("outdated-edit");
                assertThat(refused.getValue().record())
                        .usingRecursiveComparison()
                        .isEqualTo(guarded(30, "다시 고친 이름", version).record());
            });
        }
    }

    @Test
    void editThatTheDatabaseHasIsNotJudgedAgain() throws Exception {
        GuardedEdit edit;
        try (Harness harness = opened()) {
            harness.processElement(detail(0, 10_000), 0);
            harness.waitForTheTimer();
            edit = guarded(
                    10, "고친 이름", harness.extractOutputValues().get(0).product().version());
            harness.processElement2(edit, 10);
            harness.processElement(detail(20, 9_000), 20);
            harness.waitForTheTimer();
            harness.extractOutputValues().forEach(DATABASE::commit);
        }
        try (Harness again = opened()) {
            again.processElement2(edit, 10);
            again.waitForTheTimer();

            assertThat(again.getSideOutput(Rejection.TAG)).isNull();
            assertThat(again.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void storeThatDoesNotAnswerFailsTheTask() throws Exception {
        try (Harness harness = new Harness(new DeduplicateByKey(LIFE, LIFE, Silent::new))) {
            harness.open();
            harness.processElement(detail(0, 10_000), 0);

            assertThatThrownBy(harness::waitForTheTimer).hasStackTraceContaining("no answer");
        }
    }

    @Test
    void stateOfTheFunctionThatItWasIsTakenOver() throws Exception {
        OperatorSubtaskState snapshot;
        try (var before = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new FirstForm()), Observation::productKey, Types.STRING)) {
            before.open();
            before.processElement(detail(0, 10_000), 0);
            snapshot = before.snapshot(1, 1);
        }
        try (Harness after = harness()) {
            after.initializeState(snapshot);
            after.open();
            after.processElement(detail(0, 10_000), 60);
            after.waitForTheTimer();

            assertThat(QUERIES).isEmpty();
        }
    }

    /** An edit of the name. */
    private static GuardedEdit guarded(long second, String name, long expectedVersion) {
        return new GuardedEdit(
                Observed.edit(second, ProductFacts.builder().name(name).build()),
                expectedVersion,
                SourceRecord.read(Topics.PRODUCT_EDITS, 0, second, Observed.START, null, RECORD, List.of()));
    }

    private static Harness opened() throws Exception {
        Harness harness = harness();
        harness.open();
        return harness;
    }

    private static Harness harness() throws Exception {
        return new Harness(new DeduplicateByKey(LIFE, Duration.ofDays(365), Counting::new));
    }

    /** One subtask of the operator. */
    private static final class Harness
            extends KeyedTwoInputStreamOperatorTestHarness<String, Observation, GuardedEdit, ProductWrite> {

        Harness(DeduplicateByKey deduplicate) throws Exception {
            super(deduplicate, Observation::productKey, GuardedEdit::productKey, Types.STRING);
            getExecutionConfig().setAutoWatermarkInterval(0);
        }

        void processElement(Observation observation, long timestamp) throws Exception {
            processElement1(observation, timestamp);
        }

        void finish() throws Exception {
            ((DeduplicateByKey) getOperator()).finish();
        }

        void waitForTheTimer() throws Exception {
            setProcessingTime(getProcessingTime() + DeduplicateByKey.LONGEST_WAIT_MILLIS);
        }

        OperatorSubtaskState snapshotAtBarrier(long checkpoint) throws Exception {
            prepareSnapshotPreBarrier(checkpoint);
            return snapshot(checkpoint, checkpoint);
        }
    }

    /** Notes how many keys it was asked for. */
    private static final class Counting implements ObservationStore {
        @Override
        public Map<String, Stored> find(Collection<String> productKeys) {
            QUERIES.add(productKeys.size());
            return DATABASE.find(productKeys);
        }

        @Override
        public void close() {
            DATABASE.close();
        }
    }

    /** A server that is gone. */
    private static final class Silent implements ObservationStore {
        @Override
        public Map<String, Stored> find(Collection<String> productKeys) throws SQLException {
            throw new SQLException("no answer");
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    /** Keeps the state as the first release did, from a function. */
    private static final class FirstForm extends KeyedProcessFunction<String, Observation, ProductWrite> {
        private transient ValueState<KnownProduct> state;

        @Override
        public void open(OpenContext context) {
            ValueStateDescriptor<KnownProduct> descriptor =
                    new ValueStateDescriptor<>("known-product", TypeInformation.of(KnownProduct.class));
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(LIFE).build());
            state = getRuntimeContext().getState(descriptor);
        }

        @Override
        public void processElement(Observation observation, Context context, Collector<ProductWrite> out)
                throws Exception {
            state.update(KnownProduct.stored(new Stored(observation.version(), List.of(observation))));
        }
    }
}
