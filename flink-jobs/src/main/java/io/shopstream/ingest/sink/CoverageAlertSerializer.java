package io.shopstream.ingest.sink;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.coverage.CoverageAlert;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An alert as JSON under its shop, so that the alerts of a shop keep their order. */
final class CoverageAlertSerializer implements KafkaRecordSerializationSchema<CoverageAlert> {

    @Override
    public ProducerRecord<byte[], byte[]> serialize(CoverageAlert alert, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                Topics.COVERAGE_ALERTS, alert.shop().getBytes(StandardCharsets.UTF_8), ProductJson.bytes(alert));
    }
}
