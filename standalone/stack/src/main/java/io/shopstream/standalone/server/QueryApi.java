package io.shopstream.standalone.server;

import io.shopstream.standalone.health.HttpProbe;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.util.List;
import java.util.Set;

/** The query API, as it is deployed everywhere. */
public final class QueryApi {

    public static final String NAME = "query-api";

    private QueryApi() {}

    /** Started after the given step: it expects tables and an index. */
    public static Server describe(StackSettings settings, String provisioning) {
        TokenSecret secret = new TokenSecret(settings.data().resolve(NAME).resolve("token-secret"));
        return new Server(
                NAME,
                Set.of(provisioning, RedisServer.NAME),
                List.of(StackPort.API),
                secret,
                new Jvm(settings, NAME)
                        .module("query-api")
                        .heapMegabytes(192)
                        .environment("API_JWT_SECRET_FILE", secret.file().toString())
                        .environment(
                                "FLINK_REST_URL", "http://" + settings.ports().address(StackPort.FLINK_REST))
                        .run("io.shopstream.query.QueryMain"),
                new HttpProbe("http://" + settings.ports().address(StackPort.API) + "/health/ready"));
    }
}
