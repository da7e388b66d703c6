package io.shopstream.ingest.source;

import java.time.Instant;

/**
 * The records that the broker appended in a span of time.
 *
 * @param from the first instant
 * @param to the first instant that is not of it
 */
public record AppendedRange(Instant from, Instant to) {

    public AppendedRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "The range is from " + from + " to " + to + ": expected an end after its start.");
        }
    }
}
