package io.shopstream.benchmark.peer;

import io.shopstream.ingest.sink.postgres.Column;
import io.shopstream.ingest.sink.postgres.ProductTables;
import io.shopstream.ingest.sink.postgres.TableWrite;
import io.shopstream.model.product.Observation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a batch into the job's tables in one transaction, one statement a table, its rows as arrays. */
final class BatchTransaction implements AutoCloseable {

    private static final List<TableWrite> TABLES = ProductTables.writes();

    private final ProductRows rows = new ProductRows();
    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();

    BatchTransaction(String postgres) throws SQLException {
        connection = DriverManager.getConnection(postgres);
        connection.setAutoCommit(false);
        for (TableWrite table : TABLES) {
            statements.add(connection.prepareStatement(statement(table)));
        }
    }

    /** Sorted by key, so that two threads take their locks in one order. */
    void write(Collection<Observation> batch) throws SQLException {
        List<List<@Nullable String[]>> tables = new ArrayList<>();
        TABLES.forEach(table -> tables.add(new ArrayList<>()));
        batch.stream()
                .sorted(Comparator.comparing(Observation::productKey))
                .forEach(observation -> rows.append(
                        observation, (table, values) -> tables.get(table).add(values)));
        for (int table = 0; table < tables.size(); table++) {
            if (!tables.get(table).isEmpty()) {
                execute(
                        statements.get(table),
                        tables.get(table),
                        TABLES.get(table).columns().size());
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(PreparedStatement statement, List<@Nullable String[]> values, int columns)
            throws SQLException {
        for (int column = 0; column < columns; column++) {
            @Nullable String[] array = new String[values.size()];
            for (int row = 0; row < array.length; row++) {
                array[row] = values.get(row)[column];
            }
            statement.setArray(column + 1, connection.createArrayOf("text", array));
        }
        statement.executeUpdate();
    }

    private static String statement(TableWrite table) {
        String arrays = table.columns().stream()
                .map(column -> "?::" + column.type() + "[]")
                .collect(Collectors.joining(", "));
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return "with rows as materialized (select * from unnest(" + arrays + ") as given (" + names + "))\n"
                + table.sql();
    }
}
