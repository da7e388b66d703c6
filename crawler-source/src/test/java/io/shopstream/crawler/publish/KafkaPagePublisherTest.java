package io.shopstream.crawler.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.MessageReader;
import io.cloudevents.kafka.CloudEventSerializer;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaPagePublisherTest {

    private final MockProducer<String, CloudEvent> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new CloudEventSerializer());
    private final KafkaPagePublisher publisher = new KafkaPagePublisher(kafka);
    private final List<Optional<PublishException>> receipts = new ArrayList<>();

    @Test
    void receiptComesWithTheBrokersAcknowledgementAndNotBefore() {
        publish(page("https://shop.example/p/1"));
        assertThat(receipts).isEmpty();

        kafka.completeNext();

        assertThat(receipts).containsExactly(Optional.empty());
    }

    @Test
    void refusalOfTheBrokerComesWithThePageAndTheReason() {
        publish(page("https://shop.example/p/1"));

        kafka.errorNext(new RecordTooLargeException("too large"));

        assertThat(receipts).hasSize(1);
        assertThat(receipts.get(0).orElseThrow())
                .hasMessage("Kafka did not take https://shop.example/p/1: too large")
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void recordIsACloudEventInBinaryMode() {
        RawPage page = page("https://shop.example/p/1");

        publish(page);

        ProducerRecord<String, CloudEvent> sent = kafka.history().get(0);
        RecordHeaders headers = new RecordHeaders();
        byte[] value;
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            value = serializer.serialize(sent.topic(), headers, sent.value());
        }
        assertThat(sent.topic()).isEqualTo("raw-pages");
        assertThat(value).isEqualTo(page.body());
        assertThat(headers.lastHeader("ce_source").value()).asString().isEqualTo("https://shop.example/p/1");
        MessageReader reader = KafkaMessageFactory.createReader(headers, value);
        assertThat(RawPageEvents.fromEvent(reader.toEvent()))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    @Test
    void pagesOfAShopSpreadByTheirPathAndKeepTheirKey() {
        publish(page("https://Shop.example/p/1"));
        publish(page("https://shop.example/p/1"));
        publish(page("https://shop.example/p?no=2"));
        publish(page("https://shop.example/p?no=3"));

        List<String> keys = kafka.history().stream().map(ProducerRecord::key).toList();
        assertThat(keys).allMatch(key -> key.matches("shop\\.example/[0-9a-f]{16}"));
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(keys.subList(1, 4)).doesNotHaveDuplicates();
    }

    private void publish(RawPage page) {
        publisher.publish(page, failure -> receipts.add(Optional.ofNullable(failure)));
    }

    private static RawPage page(String url) {
        return new RawPage(
                "id-1",
                url,
                Instant.parse("2026-01-05T00:00:00Z"),
                200,
                "text/html; charset=euc-kr",
                RawPage.Renderer.HTTP,
                "crawl-1",
                new byte[] {'<', 'p', '>', (byte) 0xbd, (byte) 0xc5});
    }
}
