package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.deduplicate.Deduplication.Outcome;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Observation;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Applies {@link Deduplication} to the state of each key. State is a cache: a key without any reads its observations
 * from the database once, so state may expire or be lost as a whole without changing a result.
 */
public final class DeduplicateByKey extends KeyedProcessFunction<String, Observation, ProductWrite> {

    /** Every change, for {@code product-changes}. */
    public static final OutputTag<ProductChange> CHANGES =
            new OutputTag<>("changes", TypeInformation.of(ProductChange.class));

    private final Duration stateLife;
    private final Duration heartbeat;
    private final ObservationStore.Factory storeFactory;

    private transient Deduplication deduplication;
    private transient ObservationStore store;
    private transient ValueState<KnownProduct> state;
    private transient Map<Outcome.Kind, Counter> counters;
    private transient Counter readBack;

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
    public void open(OpenContext context) {
        deduplication = new Deduplication(heartbeat);
        store = storeFactory.open();
        ValueStateDescriptor<KnownProduct> descriptor =
                new ValueStateDescriptor<>("known-product", TypeInformation.of(KnownProduct.class));
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(stateLife)
                .cleanupInRocksdbCompactFilter(10_000)
                .build());
        state = getRuntimeContext().getState(descriptor);
        MetricGroup metrics = getRuntimeContext().getMetricGroup().addGroup("observations");
        counters = new EnumMap<>(Outcome.Kind.class);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            counters.put(kind, metrics.counter(kind.name().toLowerCase(Locale.ROOT)));
        }
        readBack = metrics.counter("read_back");
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<ProductWrite> out) throws Exception {
        Outcome outcome = deduplication.after(known(observation.productKey()), observation);
        counters.get(outcome.kind()).inc();
        state.update(outcome.next());
        if (outcome.write() != null) {
            out.collect(outcome.write());
        }
        if (outcome.change() != null) {
            context.output(CHANGES, outcome.change());
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }

    private KnownProduct known(String productKey) throws IOException, SQLException {
        KnownProduct known = state.value();
        if (known != null) {
            return known;
        }
        List<Observation> stored = store.find(productKey);
        if (stored.isEmpty()) {
            return KnownProduct.UNKNOWN;
        }
        readBack.inc();
        return KnownProduct.stored(stored);
    }
}
