package io.shopstream.ingest.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Keeps a record's bytes, headers and position. It cannot fail: what a record means is found out by the decoders. */
public final class SourceRecordDeserializer implements KafkaRecordDeserializationSchema<SourceRecord> {

    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> read, Collector<SourceRecord> out) {
        List<RecordHeader> headers = new ArrayList<>();
        for (Header header : read.headers()) {
            headers.add(new RecordHeader(header.key(), header.value()));
        }
        out.collect(SourceRecord.read(
                read.topic(),
                read.partition(),
                read.offset(),
                Instant.ofEpochMilli(Math.max(0, read.timestamp())),
                read.key(),
                read.value() == null ? NOTHING : read.value(),
                headers));
    }

    @Override
    public TypeInformation<SourceRecord> getProducedType() {
        return TypeInformation.of(SourceRecord.class);
    }
}
