package io.shopstream.standalone.demo;

import io.shopstream.standalone.process.StackProblem;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Currency;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The products in PostgreSQL that are not deleted. */
final class StoredProducts {

    private final String url;

    StoredProducts(String url) {
        this.url = url;
    }

    long count() {
        return query("select count(*) from products where not deleted", rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** A shop's products by product key. */
    Map<String, ProductFigure> all(String shop) {
        String query = "select product_key, version, price_minor, currency from products where not deleted and shop = '"
                + shop + "'";
        return query(query, rows -> {
            Map<String, ProductFigure> products = new TreeMap<>();
            while (rows.next()) {
                products.put(
                        rows.getString(1),
                        new ProductFigure(rows.getLong(2), major(rows.getBigDecimal(3), rows.getString(4))));
            }
            return products;
        });
    }

    /** Names and prices of a shop's products by the shop's own number. */
    Map<String, String> bySku(String shop) {
        String query = "select sku, name, price_minor from products where not deleted and shop = '" + shop + "'";
        return query(query, rows -> {
            Map<String, String> products = new TreeMap<>();
            while (rows.next()) {
                products.put(String.valueOf(rows.getString(1)), rows.getString(2) + " at " + rows.getLong(3));
            }
            return products;
        });
    }

    private static @Nullable BigDecimal major(@Nullable BigDecimal minor, @Nullable String currency) {
        if (minor == null) {
            return null;
        }
        int digits = currency == null ? 0 : Currency.getInstance(currency).getDefaultFractionDigits();
        return minor.movePointLeft(Math.max(digits, 0));
    }

    private <T> T query(String text, Reader<T> reader) {
        Properties login = new Properties();
        login.setProperty("user", "shopstream");
        try (Connection connection = new Driver().connect(url, login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            return reader.read(rows);
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL at " + url + " does not answer: " + e.getMessage(), e);
        }
    }

    /** Reads the rows of one query. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
