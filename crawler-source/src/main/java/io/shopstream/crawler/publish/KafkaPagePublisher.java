package io.shopstream.crawler.publish;

import io.cloudevents.CloudEvent;
import io.shopstream.model.Topics;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;

/**
 * Publishes pages to {@code raw-pages} as CloudEvents in binary mode, the body untouched. Guarantee: a page whose receipt
 * came without a failure is on all in-sync replicas, once for each publish (idempotent producer); a failure says nothing
 * about the page, and publishing it again is safe.
 */
public final class KafkaPagePublisher implements AutoCloseable {

    private final Producer<String, CloudEvent> producer;

    public KafkaPagePublisher(Producer<String, CloudEvent> producer) {
        this.producer = producer;
    }

    /**
     * Sees whether the brokers and the topic are there.
     *
     * @throws PublishException when they are not, with what to do
     */
    public void check() {
        try {
            List<PartitionInfo> unused = producer.partitionsFor(Topics.RAW_PAGES);
        } catch (KafkaException e) {
            throw new PublishException(
                    "Kafka does not answer for the topic " + Topics.RAW_PAGES + " (" + e.getMessage()
                            + "): start it with ./shopstream up, or name another in KAFKA_BOOTSTRAP_SERVERS.",
                    e);
        }
    }

    /** Sends a page; the receipt comes when the broker has acknowledged it, or will not. */
    public void publish(RawPage page, Receipt receipt) {
        try {
            Future<RecordMetadata> unused = producer.send(
                    record(page),
                    (metadata, failure) -> receipt.settled(failure == null ? null : failed(page, failure)));
        } catch (KafkaException e) {
            receipt.settled(failed(page, e));
        }
    }

    /** Waits until each page sent before is acknowledged or failed. */
    public void flush() {
        producer.flush();
    }

    /** Waits for what is in flight, then disconnects. */
    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<String, CloudEvent> record(RawPage page) {
        return new ProducerRecord<>(
                Topics.RAW_PAGES, RecordKey.of(URI.create(page.url())), RawPageEvents.toEvent(page));
    }

    private static PublishException failed(RawPage page, Exception cause) {
        return new PublishException("Kafka did not take " + page.url() + ": " + cause.getMessage(), cause);
    }
}
