package io.shopstream.standalone.reindex;

import io.shopstream.standalone.process.StackProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The products of PostgreSQL, counted. */
final class StoredProducts {

    private static final String SETTLED = "select count(*) from products where not deleted and written_at < ?";

    private final String url;
    private final String user;

    StoredProducts(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** Products that are not deleted and were not written since. */
    long writtenBefore(Instant instant) {
        try (Connection connection = DriverManager.getConnection(url, user, null);
                PreparedStatement statement = connection.prepareStatement(SETTLED)) {
            statement.setTimestamp(1, Timestamp.from(instant));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL at " + url + " does not count its products: " + e.getMessage(), e);
        }
    }
}
