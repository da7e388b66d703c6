package io.shopstream.benchmark.store;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.stack.BenchmarkProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of PostgreSQL. */
final class Database {

    private static final String EMPTY =
            "truncate products, product_observations, price_history, sellers, commit_ledger,"
                    + " rejected_rows, change_log; vacuum analyze";
    private static final String ROWS =
            "select product_key, name, brand, price_minor, availability, version, content_hash from products";
    private static final int FETCH = 5_000;

    private final String address;
    private @Nullable Connection open;

    Database(String address) {
        this.address = address;
    }

    void empty() {
        for (String statement : EMPTY.split(";", -1)) {
            execute(statement);
        }
    }

    long products() {
        return number("select count(*) from products");
    }

    long logged() {
        return number("select count(*) from change_log");
    }

    /** Rows beyond the first of the same change. */
    long loggedTwice() {
        return number("select coalesce(sum(times - 1), 0)"
                + " from (select count(*) as times from change_log group by product_key, version) as changes");
    }

    /** Hands on each product, from a cursor. */
    void eachRow(Consumer<StoredProduct> taker) {
        try (Connection reading = DriverManager.getConnection(address)) {
            // PostgreSQL's driver reads by the fetch size within a transaction only.
            reading.setAutoCommit(false);
            try (Statement statement = reading.createStatement()) {
                statement.setFetchSize(FETCH);
                try (ResultSet row = statement.executeQuery(ROWS)) {
                    while (row.next()) {
                        taker.accept(product(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw silent(e);
        }
    }

    private static StoredProduct product(ResultSet row) throws SQLException {
        return new StoredProduct(
                new ExpectedProduct(
                        row.getString("product_key"),
                        row.getString("name"),
                        row.getString("brand"),
                        row.getObject("price_minor", Long.class),
                        row.getString("availability")),
                new IndexedVersion(row.getLong("version"), row.getString("content_hash")));
    }

    private long number(String query) {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw silent(e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw silent(e);
        }
    }

    private Connection connection() throws SQLException {
        if (open == null) {
            open = DriverManager.getConnection(address);
        }
        return open;
    }

    private static BenchmarkProblem silent(SQLException e) {
        return new BenchmarkProblem("PostgreSQL does not answer: " + e.getMessage(), e);
    }
}
