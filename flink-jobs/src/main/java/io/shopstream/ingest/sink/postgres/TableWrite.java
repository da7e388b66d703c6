package io.shopstream.ingest.sink.postgres;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One statement of a committable's transaction. It reads the committable's rows from a relation named {@code rows}, and
 * must not touch a row of a table twice: {@code select distinct on (key) ... order by key, version desc}.
 *
 * <p>Rows rest in checkpoints. A later release may add a column at the end, null for rows that rested, but keeps the
 * columns before it and the place of the statement in the sink's list.
 *
 * @param name for messages and for the rows put aside; the table's, as a rule
 * @param columns of {@code rows}, in the order in which the encoder gives the values
 * @param sql the statement: an insert, update or delete
 */
public record TableWrite(String name, List<Column> columns, String sql) implements Serializable {

    public TableWrite {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sql, "sql");
        columns = new ArrayList<>(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The write to " + name + " has no columns: expected at least one.");
        }
    }

    /**
     * A write with its columns as text.
     *
     * @param columns names and types, for example {@code "product_key text", "version bigint"}
     */
    public static TableWrite of(String name, List<String> columns, String sql) {
        List<Column> parsed = new ArrayList<>();
        for (String column : columns) {
            int space = column.indexOf(' ');
            parsed.add(new Column(
                    column.substring(0, space), column.substring(space + 1).strip()));
        }
        return new TableWrite(name, parsed, sql);
    }

    /** The statement as it is sent, with one array of texts per column as parameters. */
    String statement() {
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "with rows as materialized (select * from unnest(" + arrays + ") as given (" + names + "))\n" + sql;
    }
}
