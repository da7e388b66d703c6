package io.shopstream.verification.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A table changed behind the job's back, and made whole again at the end. */
final class Damage implements AutoCloseable {

    private final String jdbcUrl;
    private final String table;
    private final String statement;

    Damage(String jdbcUrl, String table, String statement) throws SQLException {
        this.jdbcUrl = jdbcUrl;
        this.table = table;
        this.statement = statement;
        execute("create table undamaged as table " + table, statement);
    }

    /** What was done. */
    String statement() {
        return statement;
    }

    @Override
    public void close() throws SQLException {
        execute("truncate " + table, "insert into " + table + " select * from undamaged", "drop table undamaged");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement session = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : statements) {
                session.execute(each);
            }
            connection.commit();
        }
    }
}
