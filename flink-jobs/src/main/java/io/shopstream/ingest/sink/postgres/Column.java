package io.shopstream.ingest.sink.postgres;

import java.io.Serializable;
import java.util.Objects;

/**
 * A column of the relation {@code rows} that a {@link TableWrite} reads.
 *
 * @param name as the statement calls it
 * @param type of PostgreSQL, into which the text that the encoder gives is cast; no array type: an array travels as text
 *     and is cast by the statement
 */
public record Column(String name, String type) implements Serializable {

    public Column {
        Objects.requireNonNull(name, "name");
        if (type.endsWith("[]")) {
            throw new IllegalArgumentException(
                    "Column " + name + " has the type " + type + ": give it as text and cast it in the statement.");
        }
    }
}
