package io.shopstream.crawler.publish;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the producer that {@link KafkaPagePublisher}'s guarantee rests on. */
public final class Producers {

    /** Headers and key of a record beside its body. */
    private static final int ENVELOPE_BYTES = 64 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024 * 1024;

    private Producers() {}

    /**
     * A connected producer.
     *
     * @param maxBodyBytes the largest page; the topic's {@code max.message.bytes} must be larger
     * @param deliveryTimeoutMillis how long a send may wait for the broker, all attempts together
     */
    public static Producer<String, CloudEvent> connect(
            String bootstrapServers, int maxBodyBytes, int deliveryTimeoutMillis) {
        Map<String, Object> properties = Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "shopstream-crawler"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 20),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxBodyBytes + ENVELOPE_BYTES),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(BUFFER_BYTES, 4L * maxBodyBytes)),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeoutMillis),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeoutMillis / 2),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeoutMillis));
        return new KafkaProducer<>(properties, new StringSerializer(), new CloudEventSerializer());
    }
}
