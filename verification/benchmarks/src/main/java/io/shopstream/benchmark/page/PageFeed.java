package io.shopstream.benchmark.page;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes pages as the crawler does, with its compression and its guarantee. */
public final class PageFeed implements AutoCloseable {

    private final String topic;
    private final Producer<String, CloudEvent> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public PageFeed(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        11 * 1024 * 1024),
                new StringSerializer(),
                new CloudEventSerializer());
    }

    /** Sends without waiting; {@link #flush()} tells whether all arrived. */
    public void send(RawPage page) {
        Future<RecordMetadata> unused = producer.send(
                new ProducerRecord<>(topic, page.url(), RawPageEvents.toEvent(page)),
                (stored, exception) -> failure.compareAndSet(null, exception));
    }

    /**
     * Returns when the broker has every page that was sent.
     *
     * @throws KafkaException when it did not take one
     */
    public void flush() {
        producer.flush();
        Exception lost = failure.get();
        if (lost != null) {
            throw new KafkaException("A page did not reach " + topic + ".", lost);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
