package io.shopstream.standalone.server;

import io.shopstream.standalone.health.KafkaProbe;
import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.Uuid;

/** Upstream's broker in KRaft mode, broker and controller in one. */
public final class KafkaServer {

    public static final String NAME = "kafka";

    private final StackSettings settings;
    private final LoggingConfiguration logging;
    private final Path home;

    private KafkaServer(StackSettings settings) {
        this.settings = settings;
        this.logging = new LoggingConfiguration(settings, NAME);
        this.home = settings.data().resolve(NAME);
    }

    public static Server describe(StackSettings settings) {
        KafkaServer kafka = new KafkaServer(settings);
        return new Server(
                NAME,
                Set.of(),
                List.of(StackPort.KAFKA, StackPort.KAFKA_CONTROLLER),
                kafka::prepare,
                kafka.jvm(NAME).heapMegabytes(384).run("kafka.Kafka", kafka.configurationFile()),
                new KafkaProbe(settings.ports().address(StackPort.KAFKA)));
    }

    private Jvm jvm(String name) {
        return new Jvm(settings, name).module("standalone/kafka-server").flags(logging.flag());
    }

    private String configurationFile() {
        return home.resolve("server.properties").toString();
    }

    private void prepare(Launcher launcher) throws IOException, InterruptedException {
        Files.createDirectories(home);
        logging.write();
        Files.writeString(Path.of(configurationFile()), configuration());
        if (!Files.exists(home.resolve("log/meta.properties"))) {
            format(launcher);
        }
    }

    private void format(Launcher launcher) throws IOException, InterruptedException {
        Child format = launcher.start(jvm(NAME + "-format")
                .quickStart()
                .run(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        configurationFile()));
        int exit = format.exit().join();
        if (exit != 0) {
            throw new StackProblem("Formatting Kafka's folder " + home + " failed with exit code " + exit + ": see "
                    + settings.logs().resolve(NAME + "-format.log") + ".");
        }
    }

    /**
     * One node keeps one copy of everything. A transaction may stay open for as long as pages are kept: a job that is
     * restored after days must still be able to commit what its checkpoint holds.
     */
    private String configuration() {
        String listener = settings.ports().address(StackPort.KAFKA);
        String controller = settings.ports().address(StackPort.KAFKA_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
                advertised.listeners=PLAINTEXT://%1$s
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.max.timeout.ms=604800000
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                """.formatted(listener, controller, home.resolve("log"));
    }
}
