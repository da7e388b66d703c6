package io.shopstream.ingest.sink.postgres;

import io.shopstream.ingest.database.DatabaseConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection whose statements are prepared once. Any exception leaves it unusable, unless a savepoint is rolled back. */
final class PostgresSession implements AutoCloseable {

    /**
     * A commit that is acknowledged is on disk, whatever the server's own setting; a task that froze within a transaction
     * loses its locks; a lock held elsewhere ends in another attempt; statements are planned for the tables as they are,
     * not as they were when the session began.
     */
    private static final String SESSION = "set synchronous_commit = on;"
            + " set idle_in_transaction_session_timeout = '5s';"
            + " set lock_timeout = '10s';"
            + " set statement_timeout = '25s';"
            + " set plan_cache_mode = 'force_custom_plan';"
            + " set time zone 'UTC'";

    private static final String ENTER =
            "insert into commit_ledger (id, job, row_count) values (?, ?, ?) on conflict do nothing";
    private static final String PUT_ASIDE =
            "insert into rejected_rows (committable_id, product_key, sql_state, reason, row_data) values (?, ?, ?, ?, ?::jsonb)";

    private final Connection connection;
    private final String job;
    private final PreparedStatement enter;
    private final PreparedStatement putAside;
    private final List<TableStatement> statements = new ArrayList<>();

    private PostgresSession(Connection connection, String job, List<TableWrite> tables) throws SQLException {
        this.connection = connection;
        this.job = job;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
        connection.setAutoCommit(false);
        enter = connection.prepareStatement(ENTER);
        putAside = connection.prepareStatement(PUT_ASIDE);
        for (int table = 0; table < tables.size(); table++) {
            statements.add(new TableStatement(connection, table, tables.get(table)));
        }
    }

    static PostgresSession open(PostgresSinkOptions options, List<TableWrite> tables) throws SQLException {
        Connection connection =
                DatabaseConnections.open(options.url(), options.user(), options.password(), options.job());
        try {
            return new PostgresSession(connection, options.job(), tables);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Begins the transaction with the ledger's entry; false when the committable was applied before. */
    boolean enter(CommittableRows committable) throws SQLException {
        enter.setObject(1, committable.id());
        enter.setString(2, job);
        enter.setInt(3, committable.rows());
        return enter.executeUpdate() == 1;
    }

    /** Writes the units' rows, one statement per table, in the order of the tables. */
    void write(List<Unit> units) throws SQLException {
        for (TableStatement statement : statements) {
            statement.execute(units);
        }
    }

    void putAside(RejectedUnit rejected) throws SQLException {
        putAside.setObject(1, rejected.committable());
        putAside.setString(2, rejected.key());
        putAside.setString(3, rejected.sqlState());
        putAside.setString(4, rejected.reason());
        putAside.setString(5, rejected.rows());
        putAside.executeUpdate();
    }

    Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    void release(Savepoint savepoint) throws SQLException {
        connection.releaseSavepoint(savepoint);
    }

    /** Undoes what was done since the savepoint, and forgets it. */
    void rollBackTo(Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
        connection.releaseSavepoint(savepoint);
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
