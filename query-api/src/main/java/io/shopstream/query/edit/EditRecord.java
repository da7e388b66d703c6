package io.shopstream.query.edit;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An edit as a record of {@code product-edits}. */
final class EditRecord {

    private EditRecord() {}

    static ProducerRecord<byte[], byte[]> of(ProductEdit edit) {
        return new ProducerRecord<>(
                Topics.PRODUCT_EDITS, edit.productKey().getBytes(StandardCharsets.UTF_8), ProductJson.bytes(edit));
    }

    /** The edit; empty for a record that is none, which any program may write and the job refuses. */
    static Optional<SentEdit> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SentEdit(
                    new EditPlace(record.partition(), record.offset()),
                    Instant.ofEpochMilli(record.timestamp()),
                    ProductJson.readStrictly(record.value(), ProductEdit.class)));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
