package io.shopstream.ingest.coverage;

import io.shopstream.model.coverage.CoverageAlert;
import io.shopstream.model.coverage.CoverageAlert.State;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Looks from time to time at how often the pages of a shop gave each field, and tells when that falls below half of what is
 * usual, or comes back. A look needs enough samples: those of a shop that is crawled slowly add up. A field that is missing is told
 * once. By the clock of the machine: pages of an old day that are replayed are looked at as they come.
 */
public final class CoverageWatch extends KeyedProcessFunction<String, CoverageCount, CoverageAlert> {

    /** Fewer tell nothing. */
    static final int LEAST_SAMPLES = 30;

    /** Before so many it is not known what is usual. */
    static final int LEAST_LEARNED = 200;

    private static final double DROPPED_BELOW = 0.5;
    private static final double RECOVERED_ABOVE = 0.8;

    /** Of a field that few products have nothing can be said. */
    private static final double LEAST_USUAL = 0.5;

    /** Standard deviations that chance may make; a shop has fifteen fields, and is looked at a thousand times a day. */
    private static final double CHANCE = 4;

    private static final Duration SHOP_FORGOTTEN = Duration.ofDays(90);
    private static final Duration NEVER = Duration.ofDays(365_000);

    private final long windowMillis;
    private transient ValueState<KnownCoverage> known;
    private transient Counter alerts;

    /**
     * Builds the step.
     *
     * @param window time between two looks
     */
    public CoverageWatch(Duration window) {
        this.windowMillis = window.toMillis();
    }

    /** For a batch, which must alarm nobody about pages of an old day: it counts and never looks. */
    public static CoverageWatch withoutLooking() {
        return new CoverageWatch(NEVER);
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<KnownCoverage> descriptor =
                new ValueStateDescriptor<>("known-coverage", TypeInformation.of(KnownCoverage.class));
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(SHOP_FORGOTTEN).build());
        known = getRuntimeContext().getState(descriptor);
        alerts = getRuntimeContext().getMetricGroup().counter("coverage_alerts");
    }

    @Override
    public void processElement(CoverageCount count, Context context, Collector<CoverageAlert> out) throws Exception {
        known.update(known().plus(count));
        long now = context.timerService().currentProcessingTime();
        // The same time for all counts of a window: one timer.
        context.timerService().registerProcessingTimeTimer(now - now % windowMillis + windowMillis);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<CoverageAlert> out) throws Exception {
        KnownCoverage seen = known();
        if (seen.samples() < LEAST_SAMPLES) {
            return;
        }
        boolean[] dropped = seen.dropped().clone();
        for (WatchedField field : WatchedField.values()) {
            int i = field.place();
            boolean now = dropped[i] ? !isBack(seen, field) : hasDropped(seen, field);
            if (now != dropped[i]) {
                dropped[i] = now;
                alerts.inc();
                out.collect(alert(context.getCurrentKey(), seen, field, now, timestamp));
            }
        }
        known.update(seen.looked(dropped));
    }

    private KnownCoverage known() throws Exception {
        KnownCoverage state = known.value();
        return state == null ? KnownCoverage.nothing() : state.ofToday();
    }

    private static boolean hasDropped(KnownCoverage seen, WatchedField field) {
        double usual = seen.usual()[field.place()];
        double chance = CHANCE * Math.sqrt(usual * (1 - usual) / seen.samples());
        double share = seen.share(field);
        return seen.learned() >= LEAST_LEARNED
                && usual >= LEAST_USUAL
                && share < DROPPED_BELOW * usual
                && share < DROPPED_BELOW * seen.lowest()[field.place()]
                && usual - share > chance;
    }

    private static boolean isBack(KnownCoverage seen, WatchedField field) {
        return seen.share(field) >= RECOVERED_ABOVE * seen.usual()[field.place()];
    }

    private static CoverageAlert alert(
            String key, KnownCoverage seen, WatchedField field, boolean dropped, long timestamp) {
        int blank = key.indexOf(' ');
        return new CoverageAlert(
                key.substring(blank + 1),
                CoverageAlert.Of.valueOf(key.substring(0, blank)),
                field.fieldName(),
                dropped ? State.DROPPED : State.RECOVERED,
                rounded(seen.usual()[field.place()]),
                rounded(seen.share(field)),
                seen.samples(),
                Instant.ofEpochMilli(timestamp).truncatedTo(ChronoUnit.SECONDS));
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
