package io.shopstream.ingest.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it was read, so that a dead letter can hold it untouched.
 *
 * @param appendedAt the record's timestamp: the broker's append time on topics configured so
 * @param key null where the record has none
 * @param value empty where the record has none
 */
public record SourceRecord(
        String topic,
        int partition,
        long offset,
        Instant appendedAt,
        byte @Nullable [] key,
        byte[] value,
        List<RecordHeader> headers) {

    public SourceRecord {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(appendedAt, "appendedAt");
        Objects.requireNonNull(value, "value");
        headers = List.copyOf(headers);
    }

    /**
     * Event time of what the record tells: the earlier of the stated time and the append, so that a clock that runs ahead
     * cannot block what comes later; in whole milliseconds, which is what versions and stores keep.
     */
    public Instant eventTime(Instant stated) {
        Instant earlier = stated.isBefore(appendedAt) ? stated : appendedAt;
        return earlier.truncatedTo(ChronoUnit.MILLIS);
    }
}
