package io.shopstream.operations.audit;

import io.shopstream.model.product.Product;
import io.shopstream.model.table.ProductRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The table {@code products}, the truth. Nothing is written to it here. */
public final class ProductTable {

    private static final String SUMS = """
            select (%s & %d)::int as bucket, count(*) as products, bit_xor(%s) as hash
            from products
            where not deleted
            group by 1
            """.formatted(
                    KeyHash.SQL.formatted("product_key"),
                    KeyHash.BUCKETS - 1,
                    KeyHash.SQL.formatted("product_key || chr(10) || version || chr(10) || content_hash"));

    private static final String KEYS_IN_BUCKETS =
            """
            select product_key
            from products
            where not deleted and (%s & %d)::int = any(:buckets)
            """.formatted(KeyHash.SQL.formatted("product_key"), KeyHash.BUCKETS - 1);

    private static final String VERSIONS =
            "select product_key, version, content_hash, deleted from products where product_key = any(:keys)";

    private static final String ROWS =
            "select " + ProductRow.JSON + " from products where product_key = any(:keys) and not deleted";

    private static final String REFUSED = "select product_key from rejected_rows where product_key = any(:keys)";

    private final Jdbi jdbi;

    public ProductTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The products that are not deleted. */
    BucketSums sums() {
        return jdbi.withHandle(handle -> handle.createQuery(SUMS).reduceRows(new BucketSums(), (sums, row) -> {
            sums.add(
                    row.getColumn("bucket", Integer.class),
                    row.getColumn("products", Long.class),
                    row.getColumn("hash", Long.class));
            return sums;
        }));
    }

    /** Hands on the keys of products that are not deleted, in batches: the database keeps what was not asked for yet. */
    void forEachKey(List<Integer> buckets, int batch, Consumer<List<String>> keys) {
        jdbi.useTransaction(handle -> handle.createQuery(KEYS_IN_BUCKETS)
                .bindArray("buckets", Integer.class, buckets)
                .setFetchSize(batch)
                .mapTo(String.class)
                .useIterator(found -> Batches.of(found, batch, keys)));
    }

    /** What the table says of these, deleted ones too. */
    Map<String, StoredVersion> versions(Collection<String> keys) {
        return jdbi.withHandle(handle -> query(handle, VERSIONS, keys)
                .map((row, context) -> version(row))
                .collect(Collectors.toMap(StoredVersion::key, Function.identity())));
    }

    /** Those of which a row was refused and not replayed yet. */
    Set<String> refused(Collection<String> keys) {
        return jdbi.withHandle(
                handle -> query(handle, REFUSED, keys).mapTo(String.class).set());
    }

    /** Those that are there and not deleted. */
    List<Product> products(Collection<String> keys) {
        return jdbi.withHandle(handle -> query(handle, ROWS, keys)
                .map((row, context) -> ProductRow.read(row.getString(1)).product())
                .list());
    }

    private static Query query(Handle handle, String sql, Collection<String> keys) {
        return handle.createQuery(sql).bindArray("keys", String.class, keys);
    }

    private static StoredVersion version(ResultSet row) throws SQLException {
        return new StoredVersion(row.getString(1), row.getLong(2), row.getString(3), row.getBoolean(4));
    }
}
