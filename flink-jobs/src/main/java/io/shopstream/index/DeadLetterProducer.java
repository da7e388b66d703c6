package io.shopstream.index;

import io.shopstream.ingest.sink.DeadLetterSerializer;
import io.shopstream.ingest.source.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the dead letters of the sink, which has no side output of its own. Guarantee: at least once. */
final class DeadLetterProducer implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final DeadLetterSerializer serializer = new DeadLetterSerializer(Clock.systemUTC());

    DeadLetterProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static DeadLetterProducer to(String bootstrapServers) {
        return new DeadLetterProducer(new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        12_582_912),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    /**
     * Returns when the broker has all of them.
     *
     * @throws FlinkRuntimeException when it did not take one
     */
    void send(List<Rejection> rejections) {
        List<Future<RecordMetadata>> sent = rejections.stream()
                .map(rejection -> producer.send(serializer.deadLetter(rejection)))
                .toList();
        try {
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new FlinkRuntimeException("Kafka did not take a dead letter.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlinkRuntimeException("Interrupted while sending dead letters.", e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
