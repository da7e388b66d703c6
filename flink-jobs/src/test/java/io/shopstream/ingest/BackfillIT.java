package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.shopstream.ingest.sink.postgres.WrittenProducts;
import io.shopstream.ingest.source.AppendedRange;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import io.shopstream.model.product.ProductFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The same topics through the running job and through batches. */
@TestMethodOrder(OrderAnnotation.class)
class BackfillIT {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int PRODUCTS = 20;
    private static final int ROUNDS = 3;

    private static final List<String> DUMPS = List.of(
            "select to_jsonb(products) - 'written_at' from products order by product_key",
            "select to_jsonb(product_observations) from product_observations order by product_key, kind",
            "select to_jsonb(price_history) from price_history order by product_key, kind, from_version",
            "select shop, name from sellers order by shop, name");

    @TempDir
    private static Path folder;

    private static WrittenProducts database;
    private static TestKafka kafka;
    private static List<String> streamed;

    @BeforeAll
    static void startServers() throws Exception {
        database = WrittenProducts.start(folder.resolve("postgres"));
        kafka = TestKafka.start(folder.resolve("kafka"));
        kafka.send(records());
    }

    @AfterAll
    static void stopServers() throws Exception {
        kafka.close();
        database.close();
    }

    @Test
    @Order(1)
    void streamTakesAll() throws Exception {
        StreamExecutionEnvironment env = environment();
        ProductIngestPipeline.pipeline(settings(), null, Map.of()).build(env);
        JobClient job = env.executeAsync(ProductIngestPipeline.NAME);

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(database.query(
                                "select (select count(*) from products where price_minor = " + price(ROUNDS - 1)
                                        + "), (select count(*) from products where name = 'pinned')"))
                        .containsExactly(PRODUCTS + "|1"));
        job.cancel().get();
        streamed = dump();
    }

    @Test
    @Order(2)
    void batchIntoAnEmptiedDatabaseEqualsTheStreamRowByRow() throws Exception {
        emptyDatabase();

        JobExecutionResult ended = backfill(START, START.plus(Duration.ofHours(ROUNDS)));

        assertThat(ended.isJobExecutionResult()).isTrue();
        assertThat(dump()).isEqualTo(streamed).hasSize(PRODUCTS + PRODUCTS + 1 + PRODUCTS * ROUNDS);
        assertThat(database.query("select distinct job from commit_ledger")).containsExactly("product-backfill");
    }

    @Test
    @Order(3)
    void batchOverWhatIsThereChangesNothing() throws Exception {
        backfill(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(ROUNDS)));

        assertThat(dump()).isEqualTo(streamed);
    }

    @Test
    @Order(4)
    void batchTakesWhatWasAppendedFromTheStartToBeforeTheEnd() throws Exception {
        emptyDatabase();

        backfill(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(2)));

        assertThat(database.query("select distinct price_minor from price_history"))
                .containsExactly(Integer.toString(price(1)));
        assertThat(database.query("select count(*) from products")).containsExactly(Integer.toString(PRODUCTS));
    }

    private static JobExecutionResult backfill(Instant from, Instant to) throws Exception {
        StreamExecutionEnvironment env = environment();
        ProductIngestPipeline.pipeline(settings(), new AppendedRange(from, to), Map.of())
                .build(env);
        return env.execute(ProductIngestPipeline.BACKFILL);
    }

    private static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, 2);
        return StreamExecutionEnvironment.createLocalEnvironment(configuration);
    }

    private static IngestSettings settings() {
        return IngestSettings.from(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.address(),
                "POSTGRES_URL", database.url(),
                "POSTGRES_USER", "postgres"));
    }

    private static void emptyDatabase() throws SQLException {
        database.execute("truncate products, product_observations, price_history, sellers, commit_ledger");
    }

    private static List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String query : DUMPS) {
            rows.addAll(database.query(query));
        }
        return rows;
    }

    /** A round of pages an hour, each with its price; with the first one a page without a product and an edit. */
    private static List<ProducerRecord<String, byte[]>> records() {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int product = 0; product < PRODUCTS; product++) {
                Instant at = START.plus(Duration.ofHours(round)).plusSeconds(product);
                records.add(page(product, at, """
                        <script type="application/ld+json">{"@type":"Product","name":"셔츠 %1$d","sku":"%1$d",
                         "offers":{"price":%2$d,"priceCurrency":"KRW"}}</script>""".formatted(product, price(round))));
            }
        }
        records.add(page(PRODUCTS, START, "<h1>공지사항</h1>"));
        ProductEdit pin = new ProductEdit(
                "edit-1",
                "shop.example:7",
                ProductEdit.Action.PIN,
                ProductFacts.builder().name("pinned").build(),
                START.plusSeconds(100));
        records.add(new ProducerRecord<>(
                Topics.PRODUCT_EDITS,
                null,
                START.plusSeconds(101).toEpochMilli(),
                pin.productKey(),
                ProductJson.bytes(pin)));
        return records;
    }

    private static ProducerRecord<String, byte[]> page(int number, Instant at, String html) {
        String url = "https://shop.example/p/" + number;
        RawPage page = new RawPage(
                "page-" + number + "-" + at,
                url,
                at,
                200,
                "text/html; charset=utf-8",
                RawPage.Renderer.HTTP,
                "crawl-1",
                html.getBytes(StandardCharsets.UTF_8));
        return KafkaMessageFactory.<String>createWriter(Topics.RAW_PAGES, null, at.toEpochMilli(), url)
                .writeBinary(RawPageEvents.toEvent(page));
    }

    private static int price(int round) {
        return 39_000 + round * 1_000;
    }
}
