package io.shopstream.ingest.sink;

import io.shopstream.ingest.source.Rejection;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.coverage.CoverageAlert;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The job's sinks to Kafka. Guarantee: a reader of committed records sees each change and each dead letter exactly once,
 * provided that no restart takes longer than the transactions' timeout.
 *
 * <p>A record that is too large would end the job at every restart. The topics take 11 MiB (their
 * {@code max.message.bytes}) as compressed; the client's own limit counts a record before it is compressed, so it is
 * three times that. Dead letters are cut below both, and the bounds of extraction keep changes far below.
 */
public final class KafkaOutput {

    private static final int LARGEST_UNCOMPRESSED = 32 * 1_048_576;

    private final String job;
    private final String bootstrapServers;
    private final Duration transactionTimeout;

    /**
     * Builds the sinks' common settings.
     *
     * @param job begins the transactions' ids: two jobs that share one would end each other's
     * @param transactionTimeout how long a transaction outlives a job that is down; at most the broker's own limit
     */
    public KafkaOutput(String job, String bootstrapServers, Duration transactionTimeout) {
        this.job = job;
        this.bootstrapServers = bootstrapServers;
        this.transactionTimeout = transactionTimeout;
    }

    public KafkaSink<ProductChange> changes() {
        return sink("changes", new ChangeSerializer());
    }

    public KafkaSink<Rejection> deadLetters() {
        return sink("dead-letters", new DeadLetterSerializer(Clock.systemUTC()));
    }

    public KafkaSink<CoverageAlert> coverageAlerts() {
        return sink("coverage-alerts", new CoverageAlertSerializer());
    }

    private <T> KafkaSink<T> sink(String topic, KafkaRecordSerializationSchema<T> serializer) {
        return KafkaSink.<T>builder()
                .setBootstrapServers(bootstrapServers)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(job + "-" + topic)
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(transactionTimeout.toMillis()))
                .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST_UNCOMPRESSED))
                .setRecordSerializer(serializer)
                .build();
    }
}
