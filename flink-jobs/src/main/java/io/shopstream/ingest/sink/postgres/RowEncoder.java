package io.shopstream.ingest.sink.postgres;

import java.io.Serializable;

/**
 * Turns elements into rows.
 *
 * @param <T> the element: a unit, whose rows stand or fall together
 */
public interface RowEncoder<T> extends Serializable {

    /** The key that a transaction's rows are sorted by; all elements of a key are written by one subtask. */
    String key(T element);

    /** Appends the element's rows. */
    void encode(T element, RowAppender rows);
}
