package io.shopstream.query.edit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients of Kafka that answer or give up within seconds. */
final class EditClients {

    /** Longest wait for one answer. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MILLIS = (int) PATIENCE.toMillis();
    private static final int CONNECT_MILLIS = 1_000;

    /** Dead letters hold whole pages; of most of them only the headers are wanted. */
    private static final int FETCH_BYTES = 1_048_576;

    private final String bootstrapServers;

    EditClients(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** One that does not write a record twice, and counts it as written when all in-sync replicas have it. */
    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "query-api-edits",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        MILLIS - CONNECT_MILLIS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        MILLIS,
                        ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
                        CONNECT_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** One that reads committed records of partitions it is told; it joins no group. */
    Consumer<byte[], byte[]> reader() {
        return consumer(Map.of());
    }

    /** One that can tell, and does not change, how far a group has come. */
    Consumer<byte[], byte[]> observer(String group) {
        return consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
    }

    private Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                FETCH_BYTES,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                MILLIS - CONNECT_MILLIS,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                MILLIS,
                ConsumerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
                CONNECT_MILLIS));
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
