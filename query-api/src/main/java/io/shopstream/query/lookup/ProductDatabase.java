package io.shopstream.query.lookup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.shopstream.query.outage.ShortCircuit;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens pools of connections to PostgreSQL; none is made before the first question. While the server is away a connection is
 * refused after {@link #CONNECTION}, and soon at once, in all of the pools.
 */
public final class ProductDatabase {

    private static final Duration CONNECTION = Duration.ofMillis(1500);
    private static final Duration STATEMENT = Duration.ofSeconds(3);

    private final String url;
    private final String user;
    private final Optional<String> password;
    private final ShortCircuit circuit;

    /**
     * A database.
     *
     * @param url JDBC address
     * @param password empty where the server asks for none
     */
    public ProductDatabase(String url, String user, Optional<String> password, Clock clock) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.circuit = new ShortCircuit("PostgreSQL", DatabaseOutage::isBehind, clock);
    }

    /**
     * A pool whose connections only read.
     *
     * @param connections most at a time
     */
    public HikariDataSource open(int connections) {
        HikariConfig config = config(connections);
        config.setPoolName("products");
        config.setReadOnly(true);
        return new GuardedPool(config, circuit);
    }

    /**
     * A pool whose connections write too, for what this service alone writes.
     *
     * @param connections most at a time
     */
    public HikariDataSource openForWriting(int connections) {
        HikariConfig config = config(connections);
        config.setPoolName("watches");
        return new GuardedPool(config, circuit);
    }

    private HikariConfig config(int connections) {
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
