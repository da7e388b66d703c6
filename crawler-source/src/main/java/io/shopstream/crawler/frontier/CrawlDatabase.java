package io.shopstream.crawler.frontier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The database that the crawlers share. */
public final class CrawlDatabase implements AutoCloseable {

    private static final Duration CONNECTION = Duration.ofSeconds(2);
    private static final Duration STATEMENT = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private CrawlDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Long.class, "int8");
        jdbi.registerArrayType(UUID.class, "uuid");
    }

    /**
     * Opens the database.
     *
     * @param url JDBC address
     * @param password empty where the server asks for none
     * @param connections most at a time
     */
    public static CrawlDatabase open(String url, String user, Optional<String> password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("frontier");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(url);
        config.setUsername(user);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION.toMillis());
        config.addDataSourceProperty("ApplicationName", "shopstream-crawler");
        config.addDataSourceProperty("socketTimeout", String.valueOf(STATEMENT.toSeconds() + 1));
        config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT.toMillis());
        return new CrawlDatabase(new HikariDataSource(config));
    }

    /**
     * Sees whether the database and its tables are there.
     *
     * @throws FrontierLostException when they are not, with what to do
     */
    public void check() {
        try {
            int unused = jdbi.withHandle(handle -> handle.createQuery("select count(*) from crawl_robots where false")
                    .mapTo(Integer.class)
                    .one());
        } catch (JdbiException e) {
            throw new FrontierLostException("""
                    The frontier cannot be read (%s): start PostgreSQL with ./shopstream up, or name another in \
                    POSTGRES_URL; CRAWL_FRONTIER=memory crawls without one.""".formatted(reason(e)), e);
        }
    }

    /**
     * Runs statements, each a transaction of its own.
     *
     * @throws FrontierLostException when the database does not answer, or not as it should
     */
    public <T> T ask(HandleCallback<T, RuntimeException> question) {
        try {
            return jdbi.withHandle(question);
        } catch (JdbiException e) {
            throw new FrontierLostException("The frontier's database does not answer: " + reason(e), e);
        }
    }

    /** As {@link #ask}, all in one transaction. */
    <T> T askAtOnce(HandleCallback<T, RuntimeException> question) {
        return ask(handle -> handle.inTransaction(question));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Without the statement and its arguments. */
    private static String reason(JdbiException failure) {
        return String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage());
    }
}
