package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.database.DatabaseConnections;
import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.ProductFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code product_observations}, over one connection that is opened when first asked. */
public final class PostgresObservationStore implements ObservationStore {

    private static final String FIND = """
            select o.product_key, kind, o.version, o.observed_at, o.deleted, facts, source_url, source_topic,
                   source_partition, source_offset, coalesce(p.version, 0) as product_version
              from product_observations o
              left join products p on p.product_key = o.product_key
             where o.product_key = any(?)\
            """;

    /** A plan that is kept from when the table was small would read all of it each time. */
    private static final String SESSION = "set plan_cache_mode = 'force_custom_plan'";

    private final String url;
    private final String user;
    private final @Nullable String password;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement find;

    /**
     * Names the store; nothing is connected yet.
     *
     * @param url JDBC address
     * @param password null where the server asks for none
     */
    public PostgresObservationStore(String url, String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public Map<String, Stored> find(Collection<String> productKeys) throws SQLException {
        PreparedStatement statement = prepared();
        statement.setArray(1, statement.getConnection().createArrayOf("text", productKeys.toArray()));
        try (ResultSet rows = statement.executeQuery()) {
            Map<String, Stored> products = new HashMap<>();
            while (rows.next()) {
                products.merge(
                        rows.getString("product_key"),
                        new Stored(rows.getLong("product_version"), List.of(observation(rows))),
                        Stored::with);
            }
            return products;
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close the connection to the database.", e);
        }
    }

    private PreparedStatement prepared() throws SQLException {
        if (find == null) {
            connection = DatabaseConnections.open(url, user, password, "read-back");
            connection.setReadOnly(true);
            try (Statement session = connection.createStatement()) {
                session.execute(SESSION);
            }
            find = connection.prepareStatement(FIND);
        }
        return find;
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString("product_key"),
                ObservationKind.valueOf(row.getString("kind")),
                row.getLong("version"),
                row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                ProductJson.read(row.getString("facts"), ProductFacts.class),
                row.getBoolean("deleted"),
                new PageOrigin(
                        row.getString("source_url"),
                        row.getString("source_topic"),
                        row.getInt("source_partition"),
                        row.getLong("source_offset")));
    }
}
