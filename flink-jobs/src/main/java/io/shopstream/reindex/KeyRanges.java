package io.shopstream.reindex;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the table {@code products} into ranges of keys of about equal size. Together they hold every key, also one that is
 * added while they are read: the last one has no end.
 */
final class KeyRanges {

    private static final String STARTS = """
            select product_key
            from (select product_key, row_number() over (order by product_key) as place from products) numbered
            where place % ? = 0
            order by product_key
            """;

    private KeyRanges() {}

    /** Ranges of so many rows, as (key from, key to) in which the end is not included; null where there is none. */
    static List<@Nullable Serializable[]> of(Connection connection, int rows) throws SQLException {
        List<@Nullable Serializable[]> ranges = new ArrayList<>();
        String from = "";
        for (String to : starts(connection, rows)) {
            ranges.add(new Serializable[] {from, to});
            from = to;
        }
        ranges.add(new @Nullable Serializable[] {from, null});
        return ranges;
    }

    private static List<String> starts(Connection connection, int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STARTS)) {
            statement.setInt(1, rows);
            try (ResultSet row = statement.executeQuery()) {
                List<String> starts = new ArrayList<>();
                while (row.next()) {
                    starts.add(row.getString(1));
                }
                return starts;
            }
        }
    }
}
