package io.shopstream.ingest.sink;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A change as JSON under its product's key, so that the changes of a product keep their order. */
final class ChangeSerializer implements KafkaRecordSerializationSchema<ProductChange> {

    @Override
    public ProducerRecord<byte[], byte[]> serialize(ProductChange change, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                Topics.PRODUCT_CHANGES,
                change.productKey().getBytes(StandardCharsets.UTF_8),
                ProductJson.bytes(change));
    }
}
