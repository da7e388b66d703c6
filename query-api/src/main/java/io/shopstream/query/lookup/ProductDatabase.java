package io.shopstream.query.lookup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;

/** Opens pools of connections to PostgreSQL; none is made before the first question. */
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
        HikariConfig config = config(url, user, password, connections);
        config.setPoolName("products");
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    /** A pool whose connections write too, for what this service alone writes; parameters as for {@link #open}. */
    public static HikariDataSource openForWriting(String url, String user, Optional<String> password, int connections) {
        HikariConfig config = config(url, user, password, connections);
        config.setPoolName("watches");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String url, String user, Optional<String> password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(url);
        config.setUsername(user);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION.toMillis());
        config.setValidationTimeout(CONNECTION.toMillis() / 2);
        config.addDataSourceProperty("ApplicationName", "shopstream-query-api");
        config.addDataSourceProperty("connectTimeout", "1");
        config.addDataSourceProperty("socketTimeout", String.valueOf(STATEMENT.toSeconds() + 1));
        config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT.toMillis());
        return config;
    }
}
