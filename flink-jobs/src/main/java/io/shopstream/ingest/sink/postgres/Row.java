package io.shopstream.ingest.sink.postgres;

import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the database.
 *
 * @param table index of its {@link TableWrite}
 * @param values one per column; fewer where columns were added since
 */
record Row(int table, @Nullable String[] values) {

    /** The value of a column, null for a column added since the row was encoded. */
    @Nullable
    String value(int column) {
        return column < values.length ? values[column] : null;
    }
}
