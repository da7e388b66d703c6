package io.shopstream.verification.audit;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A transaction on a topic of its own that is begun under a name such as the jobs use, and aborted at the end. */
final class HangingTransaction implements AutoCloseable {

    private static final String ID = "product-ingest-left-behind";
    private static final String TOPIC = "left-behind";

    /** The broker must not end it before the test does. */
    private static final int LIFE = 300_000;

    private final Admin admin;
    private final Producer<String, String> producer;

    private HangingTransaction(Admin admin, Producer<String, String> producer) {
        this.admin = admin;
        this.producer = producer;
    }

    static HangingTransaction open(String bootstrapServers) throws Exception {
        Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", ID, "transaction.timeout.ms", LIFE),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "left behind")).get();
        return new HangingTransaction(admin, producer);
    }

    String id() {
        return ID;
    }

    /** Returns when the broker knows of no such transaction any more. */
    @Override
    public void close() throws Exception {
        producer.abortTransaction();
        producer.close();
        await().until(() ->
                admin.describeTransactions(List.of(ID)).description(ID).get().state()
                        == TransactionState.COMPLETE_ABORT);
        admin.deleteTopics(List.of(TOPIC)).all().get();
        admin.close();
    }
}
