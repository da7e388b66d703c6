package io.shopstream.verification.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The products of a crawled shop, as PostgreSQL has them. */
final class CrawledProducts {

    private static final String QUERY =
            "select sku, name, price_minor, availability from products where not deleted and shop = ?";

    private final String url;

    CrawledProducts(String url) {
        this.url = url;
    }

    /** Name, price and availability by the shop's own number. */
    Map<String, String> of(String shop) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, shop);
            Map<String, String> products = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    products.put(
                            row.getString(1), row.getString(2) + " at " + row.getLong(3) + ", " + row.getString(4));
                }
            }
            return products;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell the crawled products of " + shop + ".", e);
        }
    }
}
