package io.shopstream.verification.serving.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.verification.serving.load.Sender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own full-text search as its manual teaches it: a generated column of weighted words with a GIN index, prepared
 * statements over a pool. It has no analysis of Korean, so every word may be the beginning of one. All words must be found;
 * the best 24 are ranked, and all are counted. It is spared the facets, the highlights and every tolerance.
 */
public final class PostgresTextSearch implements Sender<String>, AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int BATCH = 1_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String SCHEMA = """
            drop table if exists searched_text;
            create table searched_text (
                key         text primary key,
                name        text not null,
                brand       text not null,
                categories  text not null,
                description text not null,
                document    jsonb not null,
                words       tsvector not null generated always as (
                                setweight(to_tsvector('simple', name), 'A')
                                || setweight(to_tsvector('simple', brand), 'A')
                                || setweight(to_tsvector('simple', categories), 'B')
                                || setweight(to_tsvector('simple', description), 'D')) stored)""";

    private static final String INSERT = """
            insert into searched_text (key, name, brand, categories, description, document)
            values (?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String SEARCH = """
            select document, count(*) over () as total
              from searched_text, to_tsquery('simple', ?) question
             where words @@ question
             order by ts_rank(words, question) desc, key
             limit 24""";

    private final HikariDataSource database;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final AtomicInteger empty = new AtomicInteger();

    private PostgresTextSearch(HikariDataSource database) {
        this.database = database;
    }

    /** On a table of its own in this database. */
    public static PostgresTextSearch create(String url, List<ProductDocument> products) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(CONNECTIONS);
        PostgresTextSearch search = new PostgresTextSearch(new HikariDataSource(config));
        search.fill(products);
        return search;
    }

    @Override
    public CompletableFuture<Void> send(String text) {
        return CompletableFuture.runAsync(() -> ask(text), threads);
    }

    /** How many answers held nothing so far. */
    public int emptyAnswers() {
        return empty.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }

    static String question(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private void ask(String text) {
        try (Connection connection = database.getConnection();
                PreparedStatement search = connection.prepareStatement(SEARCH)) {
            search.setString(1, question(text));
            try (ResultSet row = search.executeQuery()) {
                int read = 0;
                while (row.next()) {
                    read += row.getBytes(1).length;
                }
                if (read == 0) {
                    empty.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private void fill(List<ProductDocument> products) throws SQLException {
        execute(SCHEMA);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (ProductDocument product : products) {
                insert.setString(1, product.key());
                insert.setString(2, product.name() == null ? "" : product.name());
                insert.setString(3, product.brand() == null ? "" : product.brand());
                insert.setString(4, String.join(" ", product.categories()));
                insert.setString(5, product.description() == null ? "" : product.description());
                insert.setString(6, ProductJson.text(product));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        execute("create index searched_text_words on searched_text using gin (words)");
        execute("vacuum analyze searched_text");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
