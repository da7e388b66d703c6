package io.shopstream.operations.letters;

import com.fasterxml.jackson.core.type.TypeReference;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/**
 * The table {@code rejected_rows}. A page that is sent again would be a duplicate to the job, whose state has the product
 * already; so the refused rows themselves are written, under the guards that the job's sink uses, in one transaction with the
 * removal of their entry. Guarantee: exactly once. The product's document follows: the index may have taken the change long
 * ago and lost it since.
 */
public final class RefusedRows {

    private static final TypeReference<Map<String, List<Map<String, String>>>> ROWS = new TypeReference<>() {};

    /** A product's last sight alone; the next page tells it again. */
    private static final String LAST_SIGHT = "products (last_seen_at)";

    private static final String ALL =
            "select committable_id, product_key, sql_state, reason, row_data, rejected_at from rejected_rows";
    private static final String ONE = " where committable_id = cast(:committable as uuid) and product_key = :key";

    private final Jdbi jdbi;
    private final ProductReindex reindex;

    public RefusedRows(Jdbi jdbi, ProductReindex reindex) {
        this.jdbi = jdbi;
        this.reindex = reindex;
    }

    /** Hands on each of them that the filter takes, the oldest first. */
    public void forEach(LetterFilter filter, Consumer<RefusedRow> rows) {
        jdbi.useTransaction(handle ->
                read(handle.createQuery(ALL + " order by rejected_at").setFetchSize(100), row -> {
                    if (filter.takes(row)) {
                        rows.accept(row);
                    }
                }));
    }

    /** The refused rows of an id as the commands show it. */
    public Optional<RefusedRow> find(String id) {
        int slash = id.indexOf('/');
        return jdbi.withHandle(handle -> handle.createQuery(ALL + ONE)
                .bind("committable", id.substring(0, slash))
                .bind("key", id.substring(slash + 1))
                .map((row, context) -> refused(row))
                .findFirst());
    }

    /**
     * Writes refused rows, forgets that they were refused, and indexes their product.
     *
     * @throws ReplayException when the database refuses them again, they were replayed meanwhile, or the rows are written and
     *     the document is not
     */
    public void replay(RefusedRow row) {
        try {
            jdbi.useTransaction(handle -> replay(handle, row));
        } catch (JdbiException e) {
            throw new ReplayException(
                    "PostgreSQL refuses it again: " + e.getCause().getMessage(), e);
        }
        index(row.productKey());
    }

    private void index(String productKey) {
        try {
            reindex.write(productKey);
        } catch (ReplayException | UncheckedIOException e) {
            throw new ReplayException(
                    "PostgreSQL has its rows now, the index not: " + e.getMessage()
                            + " './shopstream audit --repair' mends it",
                    e);
        }
    }

    private static void replay(Handle handle, RefusedRow row) {
        int removed = handle.createUpdate("delete from rejected_rows" + ONE)
                .bind("committable", row.committable())
                .bind("key", row.productKey())
                .execute();
        if (removed == 0) {
            throw new ReplayException("it was replayed meanwhile");
        }
        Map<String, List<Map<String, String>>> writes = rowsByWrite(row);
        writes.remove(LAST_SIGHT);
        writes.forEach((write, rows) -> {
            GuardedInsert insert = GuardedInsert.into(write);
            rows.forEach(values -> insert.apply(handle, values));
        });
    }

    private static Map<String, List<Map<String, String>>> rowsByWrite(RefusedRow row) {
        try {
            return ProductJson.mapper().readValue(row.rows(), ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException("rejected_rows holds no rows for " + row.id() + ".", e);
        }
    }

    private static void read(Query query, Consumer<RefusedRow> rows) {
        query.map((row, context) -> refused(row)).useIterator(found -> found.forEachRemaining(rows));
    }

    private static RefusedRow refused(ResultSet row) throws SQLException {
        return new RefusedRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
