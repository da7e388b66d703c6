package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.ingest.deduplicate.Deduplication.Outcome;
import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.ingest.source.RecordRule;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Observation;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Applies {@link Deduplication} to the state of each key. State is a cache: a key without any reads its observations
 * from the database once, so state may expire or be lost as a whole without changing a result.
 *
 * <p>Keys without state wait for each other and are read back together: when enough of them wait, after
 * {@value #LONGEST_WAIT_MILLIS} ms, before each checkpoint's barrier, and at the end of the input. What waits is
 * therefore in no checkpoint. An observation of a key that waits stands behind it, so that the order within a key holds. An
 * edit that expects a version waits too: whether it is applied depends on what is committed ({@link EditGuard}).
 * A store that does not answer fails the task.
 */
public final class DeduplicateByKey extends AbstractStreamOperator<ProductWrite>
        implements TwoInputStreamOperator<Observation, GuardedEdit, ProductWrite> {

    /** Every change, for {@code product-changes}. */
    public static final OutputTag<ProductChange> CHANGES =
            new OutputTag<>("changes", TypeInformation.of(ProductChange.class));

    static final long LONGEST_WAIT_MILLIS = 5;

    private static final String STAGE = "deduplicate";
    private static final String RULE = RecordRule.OUTDATED_EDIT.ruleName();

    private final Duration stateLife;
    private final Duration heartbeat;
    private final ObservationStore.Factory storeFactory;

    private transient Deduplication deduplication;
    private transient ObservationStore store;
    private transient ValueState<KnownProduct> state;
    private transient WaitingObservations waiting;
    private transient @Nullable ScheduledFuture<?> timer;
    private transient Map<Outcome.Kind, Counter> counters;
    private transient Counter readBack;
    private transient Counter readBackBatches;
    private transient Rejections rejections;

    /**
     * Builds the operator.
     *
     * @param stateLife how long a product that is not seen stays in state
     * @param heartbeat least time between two writes of the last sight of an unchanged product
     */
    public DeduplicateByKey(Duration stateLife, Duration heartbeat, ObservationStore.Factory storeFactory) {
        this.stateLife = stateLife;
        this.heartbeat = heartbeat;
        this.storeFactory = storeFactory;
    }

    @Override
    public void open() throws Exception {
        super.open();
        deduplication = new Deduplication(heartbeat);
        waiting = new WaitingObservations();
        store = storeFactory.open();
        ValueStateDescriptor<KnownProduct> descriptor =
                new ValueStateDescriptor<>("known-product", TypeInformation.of(KnownProduct.class));
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(stateLife)
                .cleanupInRocksdbCompactFilter(10_000)
                .build());
        state = getRuntimeContext().getState(descriptor);
        MetricGroup observations = getMetricGroup().addGroup("observations");
        counters = new EnumMap<>(Outcome.Kind.class);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            counters.put(kind, observations.counter(kind.name().toLowerCase(Locale.ROOT)));
        }
        readBack = observations.counter("read_back");
        readBackBatches = observations.counter("read_back_batches");
        rejections = new Rejections(STAGE, getMetricGroup());
    }

    @Override
    public void processElement1(StreamRecord<Observation> element) throws Exception {
        Observation observation = element.getValue();
        if (!waiting.holds(observation.productKey())) {
            KnownProduct known = state.value();
            if (known != null) {
                state.update(emitted(deduplication.after(known, observation)));
                return;
            }
        }
        hold(Arrival.of(observation));
    }

    @Override
    public void processElement2(StreamRecord<GuardedEdit> element) throws Exception {
        hold(Arrival.of(element.getValue()));
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        readBack();
    }

    @Override
    public void finish() throws Exception {
        readBack();
        super.finish();
    }

    @Override
    public void close() throws Exception {
        if (store != null) {
            store.close();
        }
        super.close();
    }

    private void hold(Arrival arrival) throws IOException, SQLException {
        waiting.add(arrival);
        if (waiting.isFull()) {
            readBack();
        } else {
            setTimer();
        }
    }

    private void setTimer() {
        if (timer == null) {
            long due = getProcessingTimeService().getCurrentProcessingTime() + LONGEST_WAIT_MILLIS;
            timer = getProcessingTimeService().registerTimer(due, time -> {
                timer = null;
                readBack();
            });
        }
    }

    private void readBack() throws IOException, SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, List<Arrival>> arrived = waiting.takeAll();
        Map<String, Stored> stored = store.find(arrived.keySet());
        readBack.inc(stored.size());
        readBackBatches.inc();
        for (Map.Entry<String, List<Arrival>> product : arrived.entrySet()) {
            join(product.getKey(), product.getValue(), stored.getOrDefault(product.getKey(), Stored.NOTHING));
        }
    }

    private void join(String productKey, List<Arrival> arrivals, Stored stored) throws IOException {
        setCurrentKey(productKey);
        KnownProduct inState = state.value();
        KnownProduct known = inState == null ? KnownProduct.stored(stored) : inState;
        for (Arrival arrival : arrivals) {
            known = arrival.guarded() == null
                    ? emitted(deduplication.after(known, arrival.observation()))
                    : judged(arrival.guarded(), known, stored);
        }
        if (known.isKnown()) {
            state.update(known);
        }
    }

    private KnownProduct judged(GuardedEdit guarded, KnownProduct known, Stored stored) {
        return switch (EditGuard.on(guarded, known, stored)) {
            case APPLIED -> emitted(deduplication.afterJudged(known, guarded.edit()));
            case SUPERSEDED -> {
                counters.get(Outcome.Kind.LATE).inc();
                yield known;
            }
            case REFUSED -> {
                long current = EditGuard.currentVersion(known, stored);
                rejections.refuse(
                        output,
                        guarded.record(),
                        RULE,
                        "The edit expects version " + guarded.expectedVersion() + " of the product, which is "
                                + (current == 0 ? "not there." : "at version " + current + "."));
                yield known;
            }
        };
    }

    /** Emits what an observation led to; returns the state from then on. */
    private KnownProduct emitted(Outcome outcome) {
        counters.get(outcome.kind()).inc();
        if (outcome.write() != null) {
            output.collect(new StreamRecord<>(outcome.write()));
        }
        if (outcome.change() != null) {
            output.collect(CHANGES, new StreamRecord<>(outcome.change()));
        }
        return outcome.next();
    }
}
