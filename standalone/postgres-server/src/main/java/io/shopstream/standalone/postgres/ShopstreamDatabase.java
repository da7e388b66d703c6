package io.shopstream.standalone.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role and the database that the programs use. The server trusts every connection from this machine, as it
 * listens on loopback only; so the role has no password.
 */
final class ShopstreamDatabase {

    private final DataSource administrator;

    ShopstreamDatabase(DataSource administrator) {
        this.administrator = administrator;
    }

    void createIfAbsent() throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'shopstream'")) {
                statement.execute("CREATE ROLE shopstream LOGIN");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = 'shopstream'")) {
                statement.execute("CREATE DATABASE shopstream OWNER shopstream");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
