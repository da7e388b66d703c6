package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.shopstream.ingest.source.RecordHeader;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.product.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in {@code raw-pages}, a record ends in observations or in one rejection, and soon. */
class HostileRecordsTest {

    private static final String SHIRT = """
            <script type="application/ld+json">{"@type":"Product","name":"셔츠","sku":"A1",
             "offers":{"price":39900,"priceCurrency":"KRW"}}</script>""";

    private static final SourceRecord PLAIN = Records.page(Records.html(SHIRT, Records.APPENDED));

    static Stream<Arguments> refusedRecords() {
        return Stream.of(
                arguments("no headers", new Changed(PLAIN).headers(List.of()), "malformed-event"),
                arguments("null id", with("ce_id", null), "malformed-event"),
                arguments("null version", with("ce_specversion", null), "malformed-event"),
                arguments("unknown version", with("ce_specversion", "9"), "malformed-event"),
                arguments("attribute name in Hangul", with("ce_이름", "x"), "malformed-event"),
                arguments("null time", with("ce_time", null), "malformed-event"),
                arguments("time that is none", with("ce_time", "yesterday"), "malformed-event"),
                arguments("time before 1970", with("ce_time", "1969-12-31T23:59:59Z"), "malformed-event"),
                arguments("oldest time", with("ce_time", "-999999999-01-01T00:00:00Z"), "malformed-event"),
                arguments("null source", with("ce_source", null), "malformed-event"),
                arguments("relative source", with("ce_source", "/p/1"), "malformed-event"),
                arguments("source with blanks", with("ce_source", "https://shop.example/p 1"), "malformed-event"),
                arguments("host www.", with("ce_source", "https://www./p/1"), "malformed-event"),
                arguments("longest host", with("ce_source", "https://" + "a".repeat(254) + "/p"), "malformed-event"),
                arguments("status of no answer", with("ce_httpstatus", "1e2"), "malformed-event"),
                arguments(
                        "broken UTF-8",
                        new Changed(PLAIN).header("ce_type", new byte[] {(byte) 0xff, (byte) 0xfe}),
                        "malformed-event"),
                arguments("structured event", with("content-type", "application/cloudevents+json"), "malformed-event"),
                arguments("ftp", with("ce_source", "ftp://shop.example/p/1"), "page-address"),
                arguments("shop's error page", with("ce_httpstatus", "503"), "http-status"),
                arguments("picture", with("content-type", "image/png"), "not-html"),
                arguments("no body", body(new byte[0]), "empty-body"),
                arguments("too large", body(new byte[5_000_001]), "body-too-large"),
                arguments("NULs", body(new byte[5_000_000]), "no-product"),
                arguments("compressed page", body(gzip(SHIRT)), "no-product"),
                arguments("noise", body(noise()), "no-product"),
                arguments(
                        "broken UTF-8 body",
                        body(new byte[] {'<', (byte) 0xc3, '>', (byte) 0xed, (byte) 0xa0}),
                        "no-product"),
                arguments("check for robots", body("<title>Just a moment...</title>"), "challenge-page"),
                arguments("article", body("<h1>공지사항</h1>"), "no-product"),
                arguments("no offer", body(SHIRT.replace("39900", "null")), "no-offer"));
    }

    static Stream<Arguments> usableRecords() {
        return Stream.of(
                arguments("null header of another program", with("traceparent", null)),
                arguments("null content type", with("content-type", null)),
                arguments("time to come", with("ce_time", "+999999999-12-31T23:59:59Z")),
                arguments("empty attribute name", with("ce_", "x")),
                arguments("unknown charset", with("content-type", "text/html; charset=\u0000none")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedRecords")
    void hostileRecordIsRejectedOnce(String name, Changed record, String rule) {
        Steps steps = through(record);

        assertThat(steps.observed()).isEmpty();
        assertThat(steps.rejected()).extracting(Rejection::rule).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("usableRecords")
    void oddRecordIsUsed(String name, Changed record) {
        Steps steps = through(record);

        assertThat(steps.rejected()).isEmpty();
        assertThat(steps.observed()).extracting(Observation::productKey).containsExactly("shop.example:A1");
    }

    private static Steps through(Changed record) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Steps.through(record.record()));
    }

    private static Changed with(String header, @Nullable String value) {
        if (value == null) {
            return new Changed(PLAIN).header(header, null);
        }
        return new Changed(PLAIN).header(header, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Changed body(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Changed body(byte[] body) {
        return new Changed(SourceRecord.read(
                PLAIN.topic(),
                PLAIN.partition(),
                PLAIN.offset(),
                PLAIN.appendedAt(),
                PLAIN.key(),
                body,
                PLAIN.headers()));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] noise() {
        byte[] noise = new byte[1_000_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** A record with other headers than the crawler gave it. */
    private record Changed(SourceRecord record) {

        Changed header(String name, byte @Nullable [] value) {
            List<RecordHeader> changed = new ArrayList<>(record.headers());
            changed.removeIf(header -> header.name().equals(name));
            changed.add(new RecordHeader(name, value));
            return headers(changed);
        }

        Changed headers(List<RecordHeader> headers) {
            return new Changed(SourceRecord.read(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.appendedAt(),
                    record.key(),
                    record.value(),
                    headers));
        }
    }
}
