package io.shopstream.query.lookup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.shopstream.query.outage.ServerAwayException;
import io.shopstream.query.outage.ShortCircuit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** A pool that hands out connections, or says no at once while the server is known to be away. */
final class GuardedPool extends HikariDataSource {

    private final ShortCircuit circuit;

    GuardedPool(HikariConfig config, ShortCircuit circuit) {
        super(config);
        this.circuit = circuit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return circuit.ask(super::getConnection);
        } catch (ServerAwayException e) {
            throw new SQLTransientConnectionException(e.getMessage(), e);
        }
    }
}
