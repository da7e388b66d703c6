package io.shopstream.ingest.sink;

import io.shopstream.ingest.source.RecordHeader;
import io.shopstream.ingest.source.SourceRecord;
import java.util.List;

/**
 * Cuts a record's key and headers to what {@code dead-letters} takes. A record that came compressed can be many times larger than the
 * topic's limit of 11 MiB for a compressed one; refused by the broker, it would end the job at every restart.
 */
final class LetterSize {

    /** Bytes of key and headers together; larger ones are left out. */
    static final int LARGEST_KEY_AND_HEADERS = 512 * 1_024;

    private LetterSize() {}

    static boolean fits(SourceRecord record) {
        return keepsKeyAndHeaders(record) && record.valueLength() <= SourceRecord.LARGEST_VALUE;
    }

    /** The record itself where it fits; its value was cut when it was read. */
    static SourceRecord fitting(SourceRecord record) {
        return keepsKeyAndHeaders(record)
                ? record
                : new SourceRecord(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.appendedAt(),
                        null,
                        record.value(),
                        record.valueLength(),
                        List.of());
    }

    /** Bytes of a record's key, headers and value. */
    static long of(SourceRecord record) {
        return ofKeyAndHeaders(record) + record.valueLength();
    }

    private static boolean keepsKeyAndHeaders(SourceRecord record) {
        return ofKeyAndHeaders(record) <= LARGEST_KEY_AND_HEADERS;
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
