package io.shopstream.ingest.decode;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.rw.CloudEventRWException;
import io.shopstream.ingest.source.RecordRule;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.page.MalformedPageException;
import io.shopstream.model.page.RawPageEvents;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Reads the CloudEvent that each record of {@code raw-pages} is, in binary mode. */
public final class DecodePages extends ProcessFunction<SourceRecord, DecodedPage> {

    private static final String STAGE = "decode";
    private static final String RULE = RecordRule.MALFORMED_EVENT.ruleName();

    private transient Rejections rejections;

    @Override
    public void open(OpenContext context) {
        rejections = new Rejections(STAGE, getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(SourceRecord record, Context context, Collector<DecodedPage> out) {
        try (CloudEventDeserializer deserializer = new CloudEventDeserializer()) {
            CloudEvent event = deserializer.deserialize(record.topic(), headers(record), record.value());
            out.collect(new DecodedPage(record, RawPageEvents.fromEvent(event)));
        } catch (CloudEventRWException | MalformedPageException | IllegalStateException | IllegalArgumentException e) {
            // The SDK answers an absent attribute with an IllegalStateException, a wrong name with the other.
            rejections.refuse(context, record, RULE, String.valueOf(e.getMessage()));
        }
    }

    /** The headers that have a value: Kafka allows others, the SDK does not. */
    private static Headers headers(SourceRecord record) {
        RecordHeaders headers = new RecordHeaders();
        record.headers().stream()
                .filter(header -> header.value() != null)
                .forEach(header -> headers.add(header.name(), header.value()));
        return headers;
    }
}
