package io.shopstream.ingest.sink.postgres;

import org.jspecify.annotations.Nullable;

/** Takes the rows of one element. */
public interface RowAppender {

    /**
     * Appends a row.
     *
     * @param table index of the {@link TableWrite} in the sink's list
     * @param values one per column, as PostgreSQL reads them from text
     * @throws IllegalArgumentException when there are more or fewer values than columns
     */
    void add(int table, @Nullable String... values);
}
