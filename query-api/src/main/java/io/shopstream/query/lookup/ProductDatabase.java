package io.shopstream.query.lookup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;

/** Opens the pool of connections to PostgreSQL; none is made before the first lookup. */
public final class ProductDatabase {

    private static final Duration CONNECTION = Duration.ofMillis(1500);
    private static final Duration STATEMENT = Duration.ofSeconds(3);

    private ProductDatabase() {}

    /**
     * A pool whose connections only read.
     *
     * @param url JDBC address
     * @param password empty where the server asks for none
     * @param connections most at a time
     */
    public static HikariDataSource open(String url, String user, Optional<String> password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("products");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(url);
        config.setUsername(user);
        password.ifPresent(config::setPassword);
        config.setReadOnly(true);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION.toMillis());
        config.setValidationTimeout(CONNECTION.toMillis() / 2);
        config.addDataSourceProperty("ApplicationName", "shopstream-query-api");
        config.addDataSourceProperty("connectTimeout", "1");
        config.addDataSourceProperty("socketTimeout", String.valueOf(STATEMENT.toSeconds() + 1));
        config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT.toMillis());
        return new HikariDataSource(config);
    }
}
