package io.shopstream.standalone.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;

/** Starts the node and runs until the process is told to end, which closes the node in order. */
public final class OpenSearchServer {

    private static final String NODE = "shopstream-1";

    private OpenSearchServer() {}

    public static void main(String[] args) throws IOException, NodeValidationException, InterruptedException {
        LogConfigurator.registerErrorListener();
        OpenSearchServerSettings settings = OpenSearchServerSettings.from(System.getenv());
        Files.createDirectories(settings.home().resolve("config"));
        Node node = new PluginNode(nodeSettings(settings), NODE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
        node.start();
        Logger log = LogManager.getLogger(OpenSearchServer.class);
        log.info("OpenSearch listens on 127.0.0.1:{}.", settings.port());
        new CountDownLatch(1).await();
    }

    /** Disk watermarks are off: a full laptop would otherwise turn the index read-only without a word. */
    private static Settings nodeSettings(OpenSearchServerSettings settings) {
        Path home = settings.home();
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("cluster.name", "shopstream")
                .put("node.name", NODE)
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", settings.port())
                .put("transport.port", settings.transportPort())
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("action.auto_create_index", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            LogManager.getLogger(OpenSearchServer.class)
                    .error("Closing the node failed; its translog is replayed at the next start.", e);
        }
    }
}
