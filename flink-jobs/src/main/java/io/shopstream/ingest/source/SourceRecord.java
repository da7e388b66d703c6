package io.shopstream.ingest.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it was read, so that a dead letter can hold it untouched. Of a value that no step can use the beginning
 * is kept: what came compressed can be a hundred times larger than any limit of the topic, and copies of it between the
 * steps would end the TaskManager.
 *
 * @param appendedAt the record's timestamp: the broker's append time on topics configured so
 * @param key null where the record has none
 * @param value empty where the record has none; at most {@value #LARGEST_VALUE} bytes
 * @param valueLength bytes of the value as it was read
 */
public record SourceRecord(
        String topic,
        int partition,
        long offset,
        Instant appendedAt,
        byte @Nullable [] key,
        byte[] value,
        int valueLength,
        List<RecordHeader> headers) {

    /** Bytes kept of a value; what is left of the limit of {@code dead-letters} holds key and headers. */
    public static final int LARGEST_VALUE = 10 * 1_048_576;

    public SourceRecord {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(appendedAt, "appendedAt");
        Objects.requireNonNull(value, "value");
        value = value.length <= LARGEST_VALUE ? value : Arrays.copyOf(value, LARGEST_VALUE);
        headers = List.copyOf(headers);
    }

    /** A record with the value as it was read. */
    public static SourceRecord read(
            String topic,
            int partition,
            long offset,
            Instant appendedAt,
            byte @Nullable [] key,
            byte[] value,
            List<RecordHeader> headers) {
        return new SourceRecord(topic, partition, offset, appendedAt, key, value, value.length, headers);
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
