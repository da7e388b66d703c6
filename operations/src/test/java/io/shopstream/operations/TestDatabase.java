package io.shopstream.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A real server with the project's schema, on a free port of the loopback. */
public final class TestDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Jdbi jdbi;

    private TestDatabase(EmbeddedPostgres server) {
        this.server = server;
        jdbi = Jdbi.create(server.getJdbcUrl("postgres", "postgres"));
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
    }

    public static TestDatabase start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", null)
                .load()
                .migrate();
        return new TestDatabase(server);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    /** The rows of a query that selects one text. */
    public List<String> texts(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
