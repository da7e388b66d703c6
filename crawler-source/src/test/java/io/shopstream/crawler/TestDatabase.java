package io.shopstream.crawler;

import io.shopstream.crawler.frontier.CrawlDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** A real server with the project's schema, whose clock a test can seem to move. */
public final class TestDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final CrawlDatabase database;

    public TestDatabase() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start.", e);
        }
        Flyway.configure().dataSource(url(), USER, null).load().migrate();
        database = connect();
    }

    /** A connection such as each process has its own. */
    public CrawlDatabase connect() {
        return CrawlDatabase.open(url(), USER, Optional.empty(), 4);
    }

    /** What makes a crawl keep its frontier here. */
    Map<String, String> settings() {
        return Map.of("CRAWL_FRONTIER", "postgres", "POSTGRES_URL", url(), "POSTGRES_USER", USER);
    }

    /** All that is kept gets older. */
    public void pass(Duration time) {
        execute("""
                update crawl_shops set free_at = free_at - t, held_until = held_until - t,
                    sitemaps_read_at = sitemaps_read_at - t
                from (select %1$d * interval '1 millisecond' as t) as passed""".formatted(time.toMillis()));
        execute("""
                update crawl_urls set next_fetch_at = next_fetch_at - t, fetched_at = fetched_at - t,
                    changed_at = changed_at - t
                from (select %1$d * interval '1 millisecond' as t) as passed""".formatted(time.toMillis()));
    }

    public void clear() {
        execute("truncate crawl_urls, crawl_shops, crawl_robots");
    }

    /** Ends every connection but the one that asks for it, as a restart of the server does. */
    void cutConnections() {
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = user and pid <> pg_backend_pid()");
    }

    /** The rows of a query that selects one text. */
    public List<String> texts(String query) {
        return database.ask(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private void execute(String sql) {
        database.ask(handle -> handle.execute(sql));
    }

    private String url() {
        return server.getJdbcUrl(USER, USER);
    }

    @Override
    public void close() {
        database.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop.", e);
        }
    }
}
