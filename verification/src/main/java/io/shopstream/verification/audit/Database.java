package io.shopstream.verification.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL as it is. */
final class Database implements AutoCloseable {

    private static final int FETCHED = 5_000;

    private final Connection connection;

    Database(String jdbcUrl) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    <T> List<T> rows(String query, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes a value of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
