package io.shopstream.query.lookup;

import io.shopstream.model.ProductJson;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads {@code product_observations}, where the ingest job keeps a product's newest edit in the product's own transaction. */
public final class PostgresEditLookup implements EditLookup {

    private static final String EDIT = """
        select source_url, source_partition, source_offset, facts, deleted
          from product_observations
         where product_key = :key and kind = 'EDIT'\
        """;

    private static final String NAMED = """
        select exists (
            select 1 from product_observations
             where product_key = :key and kind <> 'EDIT' and facts ->> 'name' is not null)\
        """;

    private final Jdbi jdbi;

    public PostgresEditLookup(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    @Override
    public Optional<StoredEdit> edit(ProductKey key) {
        return asked(handle -> handle.createQuery(EDIT)
                .bind("key", key.toString())
                .map((row, context) -> edit(row))
                .findOne());
    }

    @Override
    public boolean isNamedByAPage(ProductKey key) {
        return asked(handle -> handle.createQuery(NAMED)
                .bind("key", key.toString())
                .mapTo(Boolean.class)
                .one());
    }

    private <T> T asked(HandleCallback<T, JdbiException> question) {
        try {
            return jdbi.withHandle(question);
        } catch (JdbiException e) {
            throw DatabaseOutage.isBehind(e)
                    ? new LookupUnavailableException("The product store does not answer.", e)
                    : e;
        }
    }

    private static StoredEdit edit(ResultSet row) throws SQLException {
        return new StoredEdit(
                row.getString("source_url"),
                row.getInt("source_partition"),
                row.getLong("source_offset"),
                ProductJson.read(row.getString("facts"), ProductFacts.class),
                row.getBoolean("deleted"));
    }
}
