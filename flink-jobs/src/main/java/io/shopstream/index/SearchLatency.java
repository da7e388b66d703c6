package io.shopstream.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * How long a change took until the index had acknowledged it, over the last {@value #VALUES} changes. A search sees it at
 * the index's next refresh. Late pages, replays and backfills tell nothing of the way: what was old when its change was
 * told is only counted.
 */
final class SearchLatency {

    static final Duration LATE = Duration.ofMinutes(10);

    private static final int VALUES = 2_000;

    private final Clock clock;
    private final Histogram sinceFetch;
    private final Histogram sinceChange;
    private final Counter late;

    SearchLatency(MetricGroup metrics, Clock clock) {
        this.clock = clock;
        sinceFetch = metrics.histogram("fetchToIndexedMillis", new DescriptiveStatisticsHistogram(VALUES));
        sinceChange = metrics.histogram("changeToIndexedMillis", new DescriptiveStatisticsHistogram(VALUES));
        late = metrics.counter("lateChanges");
    }

    void indexed(IndexAction action) {
        Instant now = clock.instant();
        Instant appendedAt = action.record().appendedAt();
        sinceChange.update(Duration.between(appendedAt, now).toMillis());
        if (Duration.between(action.observedAt(), appendedAt).compareTo(LATE) > 0) {
            late.inc();
        } else {
            sinceFetch.update(Duration.between(action.observedAt(), now).toMillis());
        }
    }
}
