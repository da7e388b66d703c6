package io.shopstream.ingest.sink.postgres;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.model.product.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A real database to which products come as the ingest job writes them, for tests of what reads them. */
public final class WrittenProducts implements AutoCloseable {

    private final TestDatabase database;

    private WrittenProducts(TestDatabase database) {
        this.database = database;
    }

    public static WrittenProducts start(Path folder) throws IOException, SQLException {
        return new WrittenProducts(TestDatabase.start(folder));
    }

    /** JDBC address; the user is {@code postgres}. */
    public String url() {
        return database.options().url();
    }

    public void write(Product... products) throws Exception {
        List<ProductWrite> writes = Stream.of(products)
                .map(product ->
                        new ProductWrite(product.key(), product, 0, List.of(), List.of(), null, product.observedAt()))
                .toList();
        try (LedgerCommitter committer = database.committer(ProductTables.writes(), new Counters())) {
            committer.commit(List.of(
                    Request.of(Committables.of(ProductTables.writes(), new ProductWriteEncoder(false), writes))));
        }
    }

    /** The rows of a query, values as text joined by a bar. */
    public List<String> query(String sql) throws SQLException {
        return database.query(sql);
    }

    public void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
