package io.shopstream.ingest.sink.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link TableWrite}, prepared on a connection. */
final class TableStatement {

    private final int table;
    private final int columns;
    private final Connection connection;
    private final PreparedStatement statement;

    TableStatement(Connection connection, int table, TableWrite write) throws SQLException {
        this.table = table;
        this.connection = connection;
        columns = write.columns().size();
        statement = connection.prepareStatement(write.statement());
    }

    /** Writes the units' rows for this table at once; does nothing where there are none. */
    void execute(List<Unit> units) throws SQLException {
        int count = count(units);
        if (count == 0) {
            return;
        }
        @Nullable String[][] values = new String[columns][count];
        int next = 0;
        for (Unit unit : units) {
            for (Row row : unit.rows()) {
                if (row.table() == table) {
                    fill(values, next++, row);
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            Array array = connection.createArrayOf("text", values[column]);
            statement.setArray(column + 1, array);
        }
        statement.executeUpdate();
    }

    private int count(List<Unit> units) {
        int count = 0;
        for (Unit unit : units) {
            for (Row row : unit.rows()) {
                if (row.table() == table) {
                    count++;
                }
            }
        }
        return count;
    }

    private void fill(@Nullable String[][] values, int position, Row row) {
        for (int column = 0; column < columns; column++) {
            values[column][position] = row.value(column);
        }
    }
}
