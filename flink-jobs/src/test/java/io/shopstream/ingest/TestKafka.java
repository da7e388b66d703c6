package io.shopstream.ingest;

import io.shopstream.model.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real broker with the project's topics, on free ports of the loopback; a record keeps the time that it is sent with. */
final class TestKafka implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final String address;

    private TestKafka(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    static TestKafka start(Path folder) throws Exception {
        String address = "127.0.0.1:" + freePort();
        Map<String, String> settings = settings(folder, address, "127.0.0.1:" + freePort());
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .run();
        TestKafka kafka = new TestKafka(new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM), address);
        kafka.server.startup();
        kafka.createTopics();
        return kafka;
    }

    private static Map<String, String> settings(Path folder, String broker, String controller) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("log.dirs", folder.toString());
        settings.put("log.retention.ms", "-1"); // the tests' records are of a day long past
        settings.put("group.initial.rebalance.delay.ms", "0");
        for (String topic : List.of("offsets.topic", "transaction.state.log")) {
            settings.put(topic + ".num.partitions", "1");
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(Topics.ALL.stream()
                            .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    String address() {
        return address;
    }

    void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new StringSerializer(), new ByteArraySerializer())) {
            for (Future<RecordMetadata> sent :
                    records.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
