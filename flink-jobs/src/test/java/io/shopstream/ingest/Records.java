package io.shopstream.ingest;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.source.SourceRecordDeserializer;
import io.shopstream.model.Topics;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Records as Kafka hands them to the job. */
public final class Records {

    public static final Instant APPENDED = Instant.parse("2026-11-01T00:00:10Z");

    private Records() {}

    /** A page as the crawler publishes it. */
    public static SourceRecord page(RawPage page) {
        return page(page, APPENDED);
    }

    /** A page as the crawler publishes it, with the time of the broker. */
    static SourceRecord page(RawPage page, Instant appendedAt) {
        ProducerRecord<String, byte[]> sent = KafkaMessageFactory.<String>createWriter(
                        Topics.RAW_PAGES, 1, appendedAt.toEpochMilli(), "key")
                .writeBinary(RawPageEvents.toEvent(page));
        return read(new ConsumerRecord<>(
                Topics.RAW_PAGES,
                1,
                42,
                appendedAt.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                3,
                sent.value().length,
                "key".getBytes(StandardCharsets.UTF_8),
                sent.value(),
                sent.headers(),
                Optional.empty()));
    }

    /** A record without headers. */
    public static SourceRecord plain(String topic, String value) {
        return SourceRecord.read(topic, 0, 7, APPENDED, null, value.getBytes(StandardCharsets.UTF_8), List.of());
    }

    public static RawPage html(String html, Instant fetchedAt) {
        return new RawPage(
                "id-1",
                "https://shop.example/p/1",
                fetchedAt,
                200,
                "text/html; charset=utf-8",
                RawPage.Renderer.HTTP,
                "crawl-1",
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceRecord read(ConsumerRecord<byte[], byte[]> record) {
        List<SourceRecord> read = new ArrayList<>();
        new SourceRecordDeserializer().deserialize(record, new ListCollector<>(read));
        return read.get(0);
    }
}
