package io.shopstream.verification.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningJob;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each poison through the running jobs, with a good page behind each. What cannot be used is one dead letter with its place
 * and bytes; what can is a product without the poison; no job restarts.
 */
class PoisonIT {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int LARGE_RECORDS = 20;
    private static final int KEPT_OF_A_LETTER = 10 * 1_048_576;
    private static final String IN_STOCK = "IN_STOCK";

    private static RunningStack stack;
    private static Stores stores;
    private static PageProducer producer;
    private static int goodPages;

    @BeforeAll
    static void start() {
        stack = RunningStack.shared();
        stores = stack.stores();
        producer = new PageProducer(stack);
    }

    @AfterAll
    static void end() {
        producer.close();
    }

    @Test
    void whatCannotBeUsedIsOneDeadLetterAndNoJobRestarts() {
        long ingestRestarts = new RunningJob(stack, "product-ingest").restarts();
        long indexRestarts = new RunningJob(stack, "product-index").restarts();

        Map<RecordMetadata, Expected> sent = new LinkedHashMap<>();
        refused().forEach((record, rule) -> sent.put(sendAmongGoodOnes(record), new Expected(rule, record)));
        await().atMost(WITHIN).until(() -> lettersOf(sent).size() == sent.size());
        await().atMost(WITHIN).until(() -> stores.documents("good.example").size() == goodPages);

        lettersOf(sent)
                .forEach((place, letters) -> assertThat(letters)
                        .as("letters of " + place)
                        .singleElement()
                        .satisfies(letter -> matches(letter, sent.get(place))));
        assertThat(new RunningJob(stack, "product-ingest").restarts()).isEqualTo(ingestRestarts);
        assertThat(new RunningJob(stack, "product-index").restarts()).isEqualTo(indexRestarts);
    }

    @Test
    void whatCanBeUsedIsAProductWithoutThePoison() {
        long restarts = new RunningJob(stack, "product-ingest").restarts();

        usable().keySet().forEach(PoisonIT::sendAmongGoodOnes);
        await().atMost(WITHIN).until(() -> stores.documents("poison.example").size() == usable().size());

        assertThat(stores.documents("poison.example").values().stream().map(PoisonIT::shown))
                .containsExactlyInAnyOrderElementsOf(usable().values());
        assertThat(stores.documents("poison.example")).isEqualTo(stores.products("poison.example"));
        assertThat(new RunningJob(stack, "product-ingest").restarts()).isEqualTo(restarts);
    }

    /** Each shrinks on its way: the broker's limit and the bytes of a fetch say little of what they take in the job. */
    @Test
    void largeRecordsThatWaitDoNotEndTheTaskManager() {
        long restarts = new RunningJob(stack, "product-ingest").restarts();

        for (int number = 1; number <= LARGE_RECORDS; number++) {
            producer.send(Poison.page("waits-" + number, "text/html", Poison.fiftyMegabytes()));
            producer.send(PageProducer.page(
                    "https://heavy.example/" + number,
                    PageProducer.product("L" + number, "좋은 셔츠", "1000") + Poison.manyElements()));
        }
        await().atMost(WITHIN).until(() -> stores.documents("heavy.example").size() == LARGE_RECORDS);

        assertThat(new RunningJob(stack, "product-ingest").restarts()).isEqualTo(restarts);
    }

    @Test
    void pageOfFiftyMegabytesThatDoesNotShrinkEndsAtTheBroker() {
        byte[] noise = new byte[50 * 1_048_576];
        new Random(3).nextBytes(noise);

        assertThatThrownBy(() -> producer.send(Poison.page("noise-50", "text/html", noise)))
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    private static Map<ProducerRecord<byte[], byte[]>, String> refused() {
        Map<ProducerRecord<byte[], byte[]>, String> records = new LinkedHashMap<>();
        records.put(Poison.page("limit", "text/html", Poison.atTheCrawlersLimit()), "parse/body-too-large");
        records.put(Poison.page("fifty", "text/html", Poison.fiftyMegabytes()), "parse/body-too-large");
        records.put(Poison.page("elements", "<b>".repeat(250_001)), "parse/too-many-elements");
        records.put(Poison.page("bomb", "text/html", Poison.compressedBomb()), "parse/no-product");
        records.put(
                Poison.page("broken", "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":</script>"),
                "parse/no-product");
        records.put(Poison.page("deep", Poison.deep(10_000)), "parse/no-product");
        records.put(Poison.page("empty", "text/html", new byte[0]), "parse/empty-body");
        records.put(Poison.page("binary", "text/html", Poison.noise()), "parse/no-product");
        records.put(Poison.page("picture", "image/png", Poison.noise()), "parse/not-html");
        records.put(Poison.with(Poison.page("header", "<h1>공지</h1>"), "x-huge", new byte[600_000]), "parse/no-product");
        records.put(
                Poison.with(Poison.page("time", "<h1>공지</h1>"), "ce_time", bytes("yesterday")),
                "decode/malformed-event");
        records.put(
                Poison.with(Poison.page("bytes", "<h1>공지</h1>"), "ce_type", new byte[] {(byte) 0xff, 0}),
                "decode/malformed-event");
        records.put(Poison.in(Topics.RAW_PAGES, "none", bytes("<h1>공지</h1>")), "decode/malformed-event");
        records.put(Poison.edit("{\"id\":"), "decode-edit/malformed-edit");
        records.put(Poison.edit("[".repeat(10_000)), "decode-edit/malformed-edit");
        records.put(Poison.in(Topics.PRODUCT_CHANGES, "x", Poison.noise()), "decode-change/malformed-change");
        records.put(Poison.in(Topics.PRODUCT_CHANGES, "y", bytes("{}")), "decode-change/malformed-change");
        return records;
    }

    private static Map<ProducerRecord<byte[], byte[]>, Shown> usable() {
        Map<ProducerRecord<byte[], byte[]>, Shown> records = new LinkedHashMap<>();
        records.put(
                Poison.page(
                        "charset",
                        "text/html; charset=utf-8",
                        Poison.inEucKr(PageProducer.product("charset", "겨울 외투", "1000"))),
                new Shown("charset", asABrowserReads("겨울 외투"), "1000"));
        records.put(product("nul", "셔\\u0000츠", "1000"), new Shown("nul", "셔 츠", "1000"));
        records.put(product("surrogate", "셔츠\\ud800", "1000"), new Shown("surrogate", "셔츠", "1000"));
        records.put(product("huge-price", "셔츠", "1e400"), new Shown("huge-price", "셔츠", null));
        records.put(product("negative", "셔츠", "-5"), new Shown("negative", "셔츠", null));
        records.put(product("nan", "셔츠", "\"NaN\""), new Shown("nan", "셔츠", null));
        records.put(product("script", "셔츠 <script>alert(1)<\\/script>", "1000"), new Shown("script", "셔츠", "1000"));
        records.put(
                Poison.page(
                        "proto",
                        Poison.product(
                                "proto", "셔츠", "1000", "\"__proto__\":{\"name\":\"x\"},\"constructor\":{\"a\":1},")),
                new Shown("proto", "셔츠", "1000"));
        records.put(
                Poison.with(product("long-id", "셔츠", "1000"), "ce_id", new byte[600_000]),
                new Shown("long-id", "셔츠", "1000"));
        return records;
    }

    /** The transport's charset counts before the bytes, by the HTML standard; what is none in it becomes U+FFFD. */
    private static String asABrowserReads(String inEucKr) {
        return new String(Poison.inEucKr(inEucKr), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> product(String id, String name, String price) {
        return Poison.page(id, PageProducer.product(id, name, price));
    }

    private static RecordMetadata sendAmongGoodOnes(ProducerRecord<byte[], byte[]> record) {
        RecordMetadata sent = producer.send(record);
        goodPages++;
        producer.send(PageProducer.page(
                "https://good.example/" + goodPages, PageProducer.product("G" + goodPages, "좋은 셔츠", "1000")));
        return sent;
    }

    private static void matches(ConsumerRecord<byte[], byte[]> letter, Expected expected) {
        byte[] value = expected.record().value();
        assertThat(header(letter, DeadLetter.STAGE) + "/" + header(letter, DeadLetter.RULE))
                .isEqualTo(expected.rule());
        assertThat(header(letter, DeadLetter.REASON)).isNotBlank();
        assertThat(letter.value())
                .isEqualTo(value.length > KEPT_OF_A_LETTER ? Arrays.copyOf(value, KEPT_OF_A_LETTER) : value);
    }

    /** The letters of each record, found by the place that they name. */
    private static Map<RecordMetadata, List<ConsumerRecord<byte[], byte[]>>> lettersOf(
            Map<RecordMetadata, Expected> sent) {
        List<ConsumerRecord<byte[], byte[]>> all = stores.deadLetters();
        Map<RecordMetadata, List<ConsumerRecord<byte[], byte[]>>> letters = new LinkedHashMap<>();
        for (RecordMetadata place : sent.keySet()) {
            List<ConsumerRecord<byte[], byte[]>> own =
                    all.stream().filter(letter -> stoodAt(letter, place)).toList();
            if (!own.isEmpty()) {
                letters.put(place, own);
            }
        }
        return letters;
    }

    private static boolean stoodAt(ConsumerRecord<byte[], byte[]> letter, RecordMetadata place) {
        return header(letter, DeadLetter.TOPIC).equals(place.topic())
                && header(letter, DeadLetter.PARTITION).equals(Integer.toString(place.partition()))
                && header(letter, DeadLetter.OFFSET).equals(Long.toString(place.offset()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Shown shown(StoredRow row) {
        assertThat(row.availability()).isEqualTo(IN_STOCK);
        return new Shown(row.key().substring(row.key().indexOf(':') + 1), row.name(), row.price());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a visitor sees of a product; no price where the page's is none. */
    private record Shown(String id, String name, String price) {}

    private record Expected(String rule, ProducerRecord<byte[], byte[]> record) {}
}
