package io.shopstream.query.edit;

import io.shopstream.model.change.ProductEdit;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Appends edits to the topic and waits for the broker's word; the producer is made when first needed. */
final class EditAppender implements AutoCloseable {

    private static final long LONGEST_MILLIS = 2 * EditClients.PATIENCE.toMillis();

    private final Supplier<Producer<byte[], byte[]>> factory;
    private @Nullable Producer<byte[], byte[]> producer;

    EditAppender(Supplier<Producer<byte[], byte[]>> factory) {
        this.factory = factory;
    }

    SentEdit append(ProductEdit edit) {
        try {
            RecordMetadata taken = opened().send(EditRecord.of(edit)).get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
            return new SentEdit(
                    new EditPlace(taken.partition(), taken.offset()), Instant.ofEpochMilli(taken.timestamp()), edit);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new EditsUnavailableException("Kafka did not take the edit.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EditsUnavailableException("The service is ending.", e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(EditClients.PATIENCE);
        }
    }

    private synchronized Producer<byte[], byte[]> opened() {
        if (producer == null) {
            producer = factory.get();
        }
        return producer;
    }
}
