package io.shopstream.standalone.server;

import io.shopstream.standalone.health.PostgresProbe;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.util.List;
import java.util.Set;

/** PostgreSQL beside its launcher, the module {@code postgres-server}. */
public final class PostgresServer {

    public static final String NAME = "postgres";

    private PostgresServer() {}

    public static Server describe(StackSettings settings) {
        return new Server(
                NAME,
                Set.of(),
                List.of(StackPort.POSTGRES),
                Preparation.NONE,
                new Jvm(settings, NAME)
                        .module("standalone/postgres-server")
                        // Most of it for unpacking the binaries, once; given back afterwards.
                        .heapMegabytes(160)
                        .flags("-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10")
                        .quickStart()
                        .environment(
                                "POSTGRES_HOME", settings.data().resolve(NAME).toString())
                        .environment(
                                "POSTGRES_PORT",
                                Integer.toString(settings.ports().of(StackPort.POSTGRES)))
                        .run("io.shopstream.standalone.postgres.PostgresServer"),
                new PostgresProbe("jdbc:postgresql://" + settings.ports().address(StackPort.POSTGRES) + "/shopstream"));
    }
}
