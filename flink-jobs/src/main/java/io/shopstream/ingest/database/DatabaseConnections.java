package io.shopstream.ingest.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Connects without {@code DriverManager}, which does not see the drivers of a job's own class loader. */
public final class DatabaseConnections {

    /** Longer than any wait the server itself cuts short. */
    private static final String SOCKET_TIMEOUT_SECONDS = "30";

    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    private DatabaseConnections() {}

    /**
     * A new connection.
     *
     * @param url JDBC address
     * @param password null where the server asks for none
     * @param application the name that the server shows for the connection
     */
    public static Connection open(String url, String user, @Nullable String password, String application)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", application);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLNonTransientConnectionException(
                    "No PostgreSQL address: expected jdbc:postgresql://host:port/database.");
        }
        return connection;
    }
}
