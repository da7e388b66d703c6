package io.shopstream.operations.letters;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Gives letters another try. Guarantee: at least once, and once is as good as often: a page's or an edit's version is a
 * function of the record alone, so a second one of the same is a duplicate to the job. A letter is marked after its record
 * was acknowledged; a crash in between leaves it unmarked, not lost.
 *
 * <p>A page or an edit goes back into its topic with its own key, headers and bytes. A refused change does not: it would
 * tell all readers of {@code product-changes} of a state that may be long past. Instead the product's present row is written
 * to the index.
 */
public final class Replay implements AutoCloseable {

    private static final int LARGEST_UNCOMPRESSED = 32 * 1_048_576;

    private final Consumer<byte[], byte[]> sources;
    private final Producer<byte[], byte[]> producer;
    private final ProductReindex reindex;

    private Replay(Consumer<byte[], byte[]> sources, Producer<byte[], byte[]> producer, ProductReindex reindex) {
        this.sources = sources;
        this.producer = producer;
        this.reindex = reindex;
    }

    public static Replay in(String bootstrapServers, ProductReindex reindex) {
        Map<String, Object> reading = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1);
        Map<String, Object> writing = new HashMap<>();
        writing.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        writing.put(ProducerConfig.ACKS_CONFIG, "all");
        writing.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        writing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        writing.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_UNCOMPRESSED);
        writing.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * LARGEST_UNCOMPRESSED);
        return new Replay(
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer()),
                reindex);
    }

    /**
     * Tries a letter's record again and marks the letter.
     *
     * @throws ReplayException when it cannot be tried, or is refused at once
     */
    public void replay(Letter letter) {
        if (letter.topic().equals(Topics.PRODUCT_CHANGES)) {
            reindexed(letter.keyText());
        } else if (letter.topic().equals(Topics.RAW_PAGES) || letter.topic().equals(Topics.PRODUCT_EDITS)) {
            send(
                    letter.truncated()
                            ? whole(letter)
                            : republished(letter, letter.key(), letter.value(), letter.headers()));
        } else if (letter.topic().equals(Topics.SITE_RULES)) {
            throw new ReplayException("publish the mended rule instead: ./shopstream site-rules publish FILE");
        } else {
            throw new ReplayException("its topic '" + letter.topic() + "' is none that a job reads");
        }
        send(ReplayMark.of(letter));
    }

    private void reindexed(String productKey) {
        if (!reindex.write(productKey)) {
            throw new ReplayException("PostgreSQL has no product '" + productKey + "' to index");
        }
    }

    private ProducerRecord<byte[], byte[]> whole(Letter letter) {
        ConsumerRecord<byte[], byte[]> source = RecordAt.find(
                        sources, new TopicPartition(letter.topic(), letter.partition()), letter.offset())
                .orElseThrow(() -> new ReplayException("the letter holds only the beginning of the record, and "
                        + letter.source() + " is no longer kept: fetch the page anew"));
        return republished(letter, source.key(), source.value(), source.headers());
    }

    private static ProducerRecord<byte[], byte[]> republished(
            Letter letter, byte @Nullable [] key, byte[] value, Headers own) {
        Headers headers = new RecordHeaders();
        for (Header header : own) {
            if (!header.key().startsWith(DeadLetter.PREFIX)) {
                headers.add(header);
            }
        }
        headers.add(DeadLetter.REPLAY_OF, text(letter.id().toString()));
        headers.add(DeadLetter.ATTEMPT, text(Integer.toString(letter.attempt() + 1)));
        return new ProducerRecord<>(letter.topic(), null, key, value, headers);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new ReplayException("Kafka did not take it: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayException("interrupted before Kafka had it", e);
        }
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        sources.close();
    }
}
