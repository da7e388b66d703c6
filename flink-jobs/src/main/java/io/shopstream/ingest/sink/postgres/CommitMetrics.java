package io.shopstream.ingest.sink.postgres;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What the committer counts, under the sink's metric group. */
final class CommitMetrics {

    private final Counter rows;
    private final Counter committables;
    private final Counter bytes;
    private final Counter skipped;
    private final Counter retries;
    private final Counter rejectedUnits;
    private final Counter millis;
    private final Counter purged;
    private volatile long lastMillis;

    CommitMetrics(MetricGroup group) {
        rows = group.counter("committedRows");
        committables = group.counter("committedCommittables");
        bytes = group.counter("committedBytes");
        skipped = group.counter("skippedCommittables");
        retries = group.counter("commitRetries");
        rejectedUnits = group.counter("rejectedUnits");
        purged = group.counter("purgedRows");
        millis = group.counter("commitMillis");
        group.gauge("lastCommitMillis", () -> lastMillis);
    }

    void committed(CommittableRows committable, long tookMillis) {
        rows.inc(committable.rows());
        committables.inc();
        bytes.inc(committable.deflated().length);
        millis.inc(tookMillis);
        lastMillis = tookMillis;
    }

    void skipped() {
        skipped.inc();
    }

    void retried() {
        retries.inc();
    }

    void rejected(int units) {
        rejectedUnits.inc(units);
    }

    void purged(int rows) {
        purged.inc(rows);
    }
}
