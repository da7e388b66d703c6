package io.shopstream.verification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.SearchServer;
import io.shopstream.verification.stack.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./shopstream dead-letters} on the running stack: refused, mended, replayed. */
class DeadLettersIT {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    /** Each look reads the whole topic. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final int ALL_REPLAYED = 0;
    private static final int SOME_NOT = 1;

    private static RunningStack stack;
    private static Stores stores;
    private static SearchServer search;
    private static PageProducer pages;

    @BeforeAll
    static void start() {
        stack = RunningStack.shared();
        stores = stack.stores();
        search = new SearchServer(stack);
        pages = new PageProducer(stack);
    }

    @AfterAll
    static void end() {
        pages.close();
    }

    @Test
    void pageThatTodaysRulesTakeLandsOneRowHoweverOftenItIsReplayed() {
        String shop = "mended.example";
        leftByAnEarlierBuild(page(shop), new RecordMetadata(new TopicPartition(Topics.RAW_PAGES, 0), 0, 0, 0, 0, 0));

        String first = replay(ALL_REPLAYED, "--shop", shop);
        await().atMost(WITHIN).until(() -> rows(shop).size() == 1);
        List<String> row = rows(shop);
        String second = replay(ALL_REPLAYED, "--shop", shop);
        String again = replay(ALL_REPLAYED, "--shop", shop, "--again");
        allIsRead();

        assertThat(first).contains("1 replayed, 0 not");
        assertThat(second).contains("0 replayed, 0 not");
        assertThat(again).contains("1 replayed, 0 not");
        assertThat(rows(shop)).isEqualTo(row);
        assertThat(history(shop)).hasSize(1);
        assertThat(list("--shop", shop)).contains("1 refused", "1 replayed");
    }

    @Test
    void replayThatIsRefusedAgainIsALetterThatSaysSo() {
        String shop = "broken.example";
        RecordMetadata sent = pages.send(PageProducer.page("https://" + shop + "/p/1", "<h1>공지사항</h1>"));
        await().pollInterval(POLL)
                .atMost(WITHIN)
                .until(() -> list("--shop", shop).contains("parse/no-product"));

        replay(ALL_REPLAYED, "--shop", shop, "--rule", "no-product");
        await().pollInterval(POLL)
                .atMost(WITHIN)
                .until(() -> list("--shop", shop).contains("(attempt 1)"));

        String listed = list("--shop", shop);
        assertThat(listed).contains("2 refused", "1 replayed", "raw-pages " + sent.partition() + ":" + sent.offset());
    }

    @Test
    void cutLetterIsReplayedFromItsTopicWhileThatKeepsIt() {
        String shop = "large.example";
        RecordMetadata whole = pages.send(page(shop));
        allIsRead();
        List<String> row = rows(shop);
        leftByAnEarlierBuild(cut(page(shop)), whole);
        leftByAnEarlierBuild(cut(page(shop)), new RecordMetadata(place(whole), Long.MAX_VALUE / 10, 0, 0, 0, 0));

        String replayed = replay(SOME_NOT, "--shop", shop);
        allIsRead();

        assertThat(replayed).contains("1 replayed, 1 not", "is no longer kept: fetch the page anew");
        assertThat(rows(shop)).hasSize(1).isEqualTo(row);
        assertThat(list("--shop", shop)).contains("2 refused", "1 replayed");
    }

    @Test
    void rowThatPostgresRefusedIsWrittenOnceItTakesIt() {
        String shop = "constraint.example";
        stores.execute("alter table products add constraint trial check (shop <> '" + shop + "') not valid");
        pages.send(page(shop));
        await().pollInterval(POLL)
                .atMost(WITHIN)
                .until(() -> list("--shop", shop).contains("postgres-sink/sql-state-23514"));

        String refusedAgain = replay(SOME_NOT, "--shop", shop);
        stores.execute("alter table products drop constraint trial");
        String replayed = replay(ALL_REPLAYED, "--shop", shop);
        String second = replay(ALL_REPLAYED, "--shop", shop);

        assertThat(refusedAgain).contains("0 replayed, 1 not", "violates check constraint");
        assertThat(replayed).contains("1 replayed, 0 not");
        assertThat(second).contains("0 replayed, 0 not");
        assertThat(rows(shop)).hasSize(1);
        assertThat(history(shop)).hasSize(1);
        assertThat(stores.documents(shop)).isEqualTo(stores.products(shop));
    }

    @Test
    void documentThatTheIndexRefusedIsWrittenOnceItTakesIt() {
        String shop = "mapping.example";
        search.ask("PUT", "/products-narrow", ProductIndex.definition().replaceFirst("\"seller\": [^\n]+\n", ""));
        String live = search.ask("GET", "/_alias/products", "").fieldNames().next();
        moveAlias(live, "products-narrow");
        try {
            pages.send(PageProducer.page("https://" + shop + "/p/1", sellersProduct()));
            await().pollInterval(POLL)
                    .atMost(WITHIN)
                    .until(() -> list("--shop", shop).contains("index/refused-by-index"));

            String refusedAgain = replay(SOME_NOT, "--shop", shop);
            search.ask("PUT", "/products-narrow/_mapping", "{\"properties\":{\"seller\":{\"type\":\"keyword\"}}}");
            String replayed = replay(ALL_REPLAYED, "--shop", shop);

            assertThat(refusedAgain).contains("OpenSearch refuses it again");
            assertThat(replayed).contains("1 replayed, 0 not");
            assertThat(stores.documents(shop)).hasSize(1).isEqualTo(stores.products(shop));
            assertThat(replay(ALL_REPLAYED, "--shop", shop)).contains("0 replayed, 0 not");
        } finally {
            moveAlias("products-narrow", live);
            search.ask("DELETE", "/products-narrow", "");
            // Nothing is on its way: the last change of the shop is in the index that was looked into.
            stack.operations(0, "audit", "--repair", "--settle", "PT1S");
        }
    }

    @Test
    void shownLetterHasItsHeadersAndNothingThatSteersTheTerminal() {
        String shop = "escape.example";
        RecordMetadata sent = pages.send(PageProducer.page("https://" + shop + "/p/1", "<h1>\u001b[2J</h1>"));
        await().pollInterval(POLL)
                .atMost(WITHIN)
                .until(() -> list("--shop", shop).contains("parse/no-product"));
        String line =
                list("--shop", shop).lines().reduce((before, last) -> last).orElseThrow();

        String shown = stack.operationsProgram(0, "dead-letters", "show", line.substring(0, line.indexOf(' ')));

        assertThat(shown)
                .contains("ce_source: https://" + shop + "/p/1", "dl-offset: " + sent.offset(), "<h1>\\u001b[2J</h1>")
                .doesNotContain("\u001b");
    }

    /** What a build whose rule refused the page wrote; the record itself stood elsewhere. */
    private static void leftByAnEarlierBuild(ProducerRecord<byte[], byte[]> page, RecordMetadata stood) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DEAD_LETTERS, null, page.key(), page.value(), page.headers());
        letter.headers()
                .add(DeadLetter.STAGE, bytes("parse"))
                .add(DeadLetter.RULE, bytes("no-offer"))
                .add(DeadLetter.REASON, bytes("It tells no price."))
                .add(DeadLetter.TOPIC, bytes(Topics.RAW_PAGES))
                .add(DeadLetter.PARTITION, bytes("" + stood.partition()))
                .add(DeadLetter.OFFSET, bytes("" + stood.offset()))
                .add(DeadLetter.TIME, bytes("2026-11-01T00:00:00Z"));
        pages.send(letter);
    }

    private static ProducerRecord<byte[], byte[]> cut(ProducerRecord<byte[], byte[]> page) {
        page.headers().add(DeadLetter.TRUNCATED, bytes("" + page.value().length));
        return new ProducerRecord<>(page.topic(), null, page.key(), Arrays.copyOf(page.value(), 10), page.headers());
    }

    private static TopicPartition place(RecordMetadata record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static ProducerRecord<byte[], byte[]> page(String shop) {
        return PageProducer.page("https://" + shop + "/p/1", PageProducer.product("A1", "셔츠", "39900"));
    }

    private static String sellersProduct() {
        return PageProducer.product("A1", "셔츠", "39900")
                .replace(
                        "\"availability\"", "\"seller\":{\"@type\":\"Organization\",\"name\":\"하늘\"},\"availability\"");
    }

    private static void moveAlias(String from, String to) {
        search.ask("POST", "/_aliases", """
                {"actions":[{"remove":{"index":"%s","alias":"products"}},{"add":{"index":"%s","alias":"products"}}]}""".formatted(from, to));
    }

    private static List<String> rows(String shop) {
        return stores.column("select row_to_json(products)::text from products where shop = '" + shop + "'");
    }

    private static List<String> history(String shop) {
        return stores.column("select product_key from price_history where product_key like '" + shop + ":%'");
    }

    private static void allIsRead() {
        await().atMost(WITHIN).until(() -> stores.pagesAhead() == 0);
        long taken = stores.ingestCheckpoint();
        await().atMost(WITHIN).until(() -> stores.ingestCheckpoint() > taken);
    }

    private static String list(String... filter) {
        return deadLetters(0, "list", filter);
    }

    private static String replay(int exitCode, String... filter) {
        return deadLetters(exitCode, "replay", filter);
    }

    private static String deadLetters(int exitCode, String command, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "dead-letters";
        arguments[1] = command;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return stack.operations(exitCode, arguments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
