package io.shopstream.verification.stack;

import io.shopstream.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records into the topics past the crawler, which would never send some of them. */
public final class PageProducer implements AutoCloseable {

    private static final int NO_LIMIT_OF_ITS_OWN = 128 * 1_048_576;

    private final Producer<byte[], byte[]> producer;

    public PageProducer(RunningStack stack) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.kafka(),
                        "compression.type",
                        "zstd",
                        "max.request.size",
                        NO_LIMIT_OF_ITS_OWN,
                        "buffer.memory",
                        NO_LIMIT_OF_ITS_OWN),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A page as the crawler would send it. */
    public static ProducerRecord<byte[], byte[]> page(String url, String html) {
        return page(url, "text/html; charset=utf-8", bytes(html));
    }

    public static ProducerRecord<byte[], byte[]> page(String url, String contentType, byte[] body) {
        ProducerRecord<byte[], byte[]> page = new ProducerRecord<>(Topics.RAW_PAGES, bytes(url), body);
        Headers headers = page.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_type", bytes("io.shopstream.page.fetched"));
        headers.add("ce_id", bytes(url));
        headers.add("ce_source", bytes(url));
        headers.add("ce_time", bytes(Instant.now().toString()));
        headers.add("ce_httpstatus", bytes("200"));
        headers.add("content-type", bytes(contentType));
        return page;
    }

    /** The page of one product in JSON-LD. */
    public static String product(String id, String name, String price) {
        return """
                <html><head><script type="application/ld+json">{"@type":"Product","sku":"%s","name":"%s",
                "offers":{"price":%s,"priceCurrency":"KRW","availability":"https://schema.org/InStock"}}
                </script></head><body></body></html>
                """.formatted(id, name, price);
    }

    /** Returns once the broker has it. */
    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka did not take a record.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
