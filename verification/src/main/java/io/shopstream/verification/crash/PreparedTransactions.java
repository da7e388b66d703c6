package io.shopstream.verification.crash;

import io.shopstream.standalone.server.PostgresServer;
import io.shopstream.standalone.supervise.ServerState;
import io.shopstream.verification.stack.OneMachineStack;
import io.shopstream.verification.stack.Processes;
import io.shopstream.verification.stack.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Lets PostgreSQL keep prepared transactions, which the stack's server does not: nothing of ours uses them. */
final class PreparedTransactions {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final OneMachineStack stack;

    PreparedTransactions(OneMachineStack stack) {
        this.stack = stack;
    }

    /** Changes the server's configuration and starts it anew. */
    void allow(int number) throws InterruptedException {
        String administrator = stack.jdbcUrl().replace("user=shopstream", "user=postgres");
        try (Connection connection = DriverManager.getConnection(administrator)) {
            connection.createStatement().execute("alter system set max_prepared_transactions = " + number);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not take max_prepared_transactions.", e);
        }
        long launcher = stack.server(PostgresServer.NAME).pid();
        Processes.kill(List.of(launcher));
        boolean back = Waiting.until(LIMIT, () -> {
            ServerState state = stack.server(PostgresServer.NAME);
            return state.phase() == ServerState.Phase.UP && state.pid() != launcher;
        });
        if (!back) {
            throw new IllegalStateException("PostgreSQL does not come back with max_prepared_transactions.");
        }
    }
}
