package io.shopstream.standalone.health;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** Runs {@code select 1} in the programs' database, which the server creates after its first start. */
public final class PostgresProbe implements Probe {

    private final String url;

    public PostgresProbe(String url) {
        this.url = url;
    }

    @Override
    public void check() throws IOException {
        Properties login = new Properties();
        login.setProperty("user", "shopstream");
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "3");
        try (Connection connection = new Driver().connect(url, login);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
