package io.shopstream.standalone.server;

import io.shopstream.standalone.health.HttpProbe;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.util.List;
import java.util.Set;

/** The search index, the module {@code opensearch-server}. */
public final class OpenSearchServer {

    public static final String NAME = "opensearch";

    private OpenSearchServer() {}

    public static Server describe(StackSettings settings) {
        LoggingConfiguration logging = new LoggingConfiguration(settings, NAME);
        return new Server(
                NAME,
                Set.of(),
                List.of(StackPort.OPENSEARCH, StackPort.OPENSEARCH_TRANSPORT),
                launcher -> logging.write(),
                new Jvm(settings, NAME)
                        .module("standalone/opensearch-server")
                        .heapMegabytes(1024)
                        .flags("-XX:MaxDirectMemorySize=128m", logging.flag())
                        .environment(
                                "OPENSEARCH_HOME", settings.data().resolve(NAME).toString())
                        .environment(
                                "OPENSEARCH_PORT",
                                Integer.toString(settings.ports().of(StackPort.OPENSEARCH)))
                        .environment(
                                "OPENSEARCH_TRANSPORT_PORT",
                                Integer.toString(settings.ports().of(StackPort.OPENSEARCH_TRANSPORT)))
                        .run("io.shopstream.standalone.opensearch.OpenSearchServer"),
                // After a start the index is red for seconds: searches would fail.
                new HttpProbe("http://" + settings.ports().address(StackPort.OPENSEARCH)
                        + "/_cluster/health?wait_for_status=yellow&timeout=3s"));
    }
}
