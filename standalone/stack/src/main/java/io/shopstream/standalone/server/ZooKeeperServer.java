package io.shopstream.standalone.server;

import io.shopstream.standalone.health.LineProbe;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Keeps which jobs the Flink cluster runs and where their checkpoints are; the server that Flink's own jars hold. */
public final class ZooKeeperServer {

    public static final String NAME = "zookeeper";

    private final StackSettings settings;
    private final Path home;

    private ZooKeeperServer(StackSettings settings) {
        this.settings = settings;
        this.home = settings.data().resolve(NAME);
    }

    public static Server describe(StackSettings settings) {
        ZooKeeperServer zooKeeper = new ZooKeeperServer(settings);
        return new Server(
                NAME,
                Set.of(),
                List.of(StackPort.ZOOKEEPER),
                launcher -> zooKeeper.configure(),
                new Jvm(settings, NAME)
                        .module(FlinkCluster.MODULE)
                        .heapMegabytes(64)
                        .quickStart()
                        .flags(new FlinkCluster(settings).loggingFlag())
                        .run(
                                "org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer",
                                "--zkConfigFile",
                                zooKeeper.configurationFile().toString(),
                                "--peerId",
                                "1"),
                LineProbe.zooKeeper(settings.ports().of(StackPort.ZOOKEEPER)));
    }

    private Path configurationFile() {
        return home.resolve("zoo.cfg");
    }

    private void configure() throws IOException {
        Files.createDirectories(home);
        Files.writeString(configurationFile(), """
                tickTime=2000
                dataDir=%s
                clientPortAddress=127.0.0.1
                clientPort=%d
                maxClientCnxns=60
                admin.enableServer=false
                4lw.commands.whitelist=ruok,srvr
                autopurge.snapRetainCount=3
                autopurge.purgeInterval=1
                """.formatted(
                        home.resolve("data"), settings.ports().of(StackPort.ZOOKEEPER)));
    }
}
