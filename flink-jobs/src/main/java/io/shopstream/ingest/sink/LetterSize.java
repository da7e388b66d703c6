package io.shopstream.ingest.sink;

import io.shopstream.ingest.source.RecordHeader;
import io.shopstream.ingest.source.SourceRecord;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a record to what {@code dead-letters} takes. A record that came compressed can be many times larger than the
 * topic's limit of 11 MiB for a compressed one; refused by the broker, it would end the job at every restart.
 */
final class LetterSize {

    /** Bytes kept of a value; what is left of the topic's limit holds key and headers even where nothing shrinks. */
    static final int LARGEST_VALUE = 10 * 1_048_576;

    /** Bytes of key and headers together; larger ones are left out. */
    static final int LARGEST_KEY_AND_HEADERS = 512 * 1_024;

    private LetterSize() {}

    static boolean fits(SourceRecord record) {
        return keepsKeyAndHeaders(record) && keepsValue(record);
    }

    /** The record itself where it fits. */
    static SourceRecord fitting(SourceRecord record) {
        if (fits(record)) {
            return record;
        }
        boolean keepsHeaders = keepsKeyAndHeaders(record);
        return new SourceRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.appendedAt(),
                keepsHeaders ? record.key() : null,
                keepsValue(record) ? record.value() : Arrays.copyOf(record.value(), LARGEST_VALUE),
                keepsHeaders ? record.headers() : List.of());
    }

    /** Bytes of a record's key, headers and value. */
    static long of(SourceRecord record) {
        return ofKeyAndHeaders(record) + record.value().length;
    }

    private static boolean keepsKeyAndHeaders(SourceRecord record) {
        return ofKeyAndHeaders(record) <= LARGEST_KEY_AND_HEADERS;
    }

    private static boolean keepsValue(SourceRecord record) {
        return record.value().length <= LARGEST_VALUE;
    }

    private static long ofKeyAndHeaders(SourceRecord record) {
        byte[] key = record.key();
        return (key == null ? 0 : key.length)
                + record.headers().stream().mapToLong(LetterSize::of).sum();
    }

    private static long of(RecordHeader header) {
        byte[] value = header.value();
        // In UTF-8 a name's character takes three bytes at most, and the lengths before name and value ten.
        return 10 + 3L * header.name().length() + (value == null ? 0 : value.length);
    }
}
