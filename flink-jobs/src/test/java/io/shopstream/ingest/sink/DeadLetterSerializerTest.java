package io.shopstream.ingest.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.source.RecordHeader;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterSerializerTest {

    private static final byte[] VALUE = {0, (byte) 0xff, 10};
    private static final byte[] KEY = {7};

    @Test
    void letterHoldsTheRecordUntouchedAndSaysWhyAndFromWhere() {
        SourceRecord refused = SourceRecord.read(
                "raw-pages",
                2,
                99,
                Instant.EPOCH,
                KEY,
                VALUE,
                List.of(new RecordHeader("ce_id", "x".getBytes(StandardCharsets.UTF_8))));
        Clock noon = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

        ProducerRecord<byte[], byte[]> letter = new DeadLetterSerializer(noon)
                .deadLetter(new Rejection(refused, "parse", "no-product", "The page states no product."));

        assertThat(letter.topic()).isEqualTo("dead-letters");
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(headers(letter))
                .isEqualTo(Map.of(
                        "ce_id", "x",
                        "dl-stage", "parse",
                        "dl-rule", "no-product",
                        "dl-reason", "The page states no product.",
                        "dl-topic", "raw-pages",
                        "dl-partition", "2",
                        "dl-offset", "99",
                        "dl-time", "2026-11-01T12:00:00Z"));
    }

    @Test
    void valueBeyondTheTopicsLimitIsCutAndTheLetterSaysSo() {
        SourceRecord refused = record(KEY, new byte[12_000_000], List.of());

        ProducerRecord<byte[], byte[]> letter = letter(refused);

        assertThat(letter.value()).hasSize(10_485_760);
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(headers(letter)).containsEntry("dl-truncated", "12000001").containsEntry("dl-offset", "99");
    }

    @Test
    void keyAndHeadersBeyondTheLimitAreLeftOutAndTheLetterSaysSo() {
        SourceRecord refused = record(KEY, VALUE, List.of(new RecordHeader("x", new byte[600_000])));

        ProducerRecord<byte[], byte[]> letter = letter(refused);

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(headers(letter)).doesNotContainKey("x").containsEntry("dl-truncated", "600017");
    }

    @Test
    void headersOfALetterThatTheRecordBroughtAreLeftOutButThoseOfAReplay() {
        List<RecordHeader> brought = Stream.of("dl-replayed", "dl-truncated", "dl-else", "dl-replay-of", "dl-attempt")
                .map(name -> new RecordHeader(name, "1:4".getBytes(StandardCharsets.UTF_8)))
                .toList();

        ProducerRecord<byte[], byte[]> letter = letter(record(KEY, VALUE, brought));

        assertThat(headers(letter))
                .containsOnlyKeys(
                        "dl-replay-of",
                        "dl-attempt",
                        "dl-stage",
                        "dl-rule",
                        "dl-reason",
                        "dl-topic",
                        "dl-partition",
                        "dl-offset",
                        "dl-time");
    }

    @Test
    void recordAtTheLimitsIsLeftWhole() {
        SourceRecord refused = record(null, new byte[10_485_760], List.of(new RecordHeader("none", null)));

        ProducerRecord<byte[], byte[]> letter = letter(refused);

        assertThat(letter.value()).isSameAs(refused.value());
        assertThat(letter.headers().lastHeader("none").value()).isNull();
        assertThat(letter.headers().lastHeader("dl-truncated")).isNull();
    }

    private static ProducerRecord<byte[], byte[]> letter(SourceRecord refused) {
        return new DeadLetterSerializer(Clock.systemUTC())
                .deadLetter(new Rejection(refused, "parse", "no-product", "The page states no product."));
    }

    private static SourceRecord record(byte @Nullable [] key, byte[] value, List<RecordHeader> headers) {
        return SourceRecord.read("raw-pages", 2, 99, Instant.EPOCH, key, value, headers);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> letter) {
        return Arrays.stream(letter.headers().toArray())
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
