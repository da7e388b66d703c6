package io.shopstream.verification.audit;

import io.shopstream.verification.load.ExpectedChange;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A change as a store holds it.
 *
 * @param previous version of the change before; 0 for the first
 */
record Change(String key, long version, long previous, ExpectedChange content) {

    static final String QUERY = """
            select product_key, version, previous_version, price_minor, currency, availability, deleted
            from change_log
            """;

    static Change read(ResultSet row) throws SQLException {
        return new Change(
                row.getString("product_key"),
                row.getLong("version"),
                row.getLong("previous_version"),
                new ExpectedChange(
                        row.getObject("price_minor", Long.class),
                        row.getString("currency"),
                        row.getString("availability"),
                        row.getBoolean("deleted")));
    }
}
