package io.shopstream.ingest.sink.postgres;

import java.util.List;

/**
 * The rows of one element: they are written, or put aside, together.
 *
 * @param key that the committable is sorted by
 * @param rows in the order in which they were appended
 */
record Unit(String key, List<Row> rows) {}
