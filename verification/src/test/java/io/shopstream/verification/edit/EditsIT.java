package io.shopstream.verification.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client asks of the REST interface, from the topic through the running job into PostgreSQL. */
class EditsIT {

    private static final String SHOP = "edits.example";
    private static final String WAIT = "?wait=PT10S";
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private static RunningStack stack;
    private static Stores stores;
    private static Edits edits;

    @BeforeAll
    static void start() {
        stack = RunningStack.shared();
        stores = stack.stores();
        edits = new Edits(stack);
    }

    @Test
    void productIsMadeAndDeleted() {
        String[] key = {"Idempotency-Key", "edits-it-1"};
        String body = "{\"key\":\"" + SHOP + ":made\",\"name\":\"모자\",\"availability\":\"IN_STOCK\","
                + "\"prices\":[{\"kind\":\"SALE\",\"amount\":19900,\"currency\":\"KRW\"}]}";

        HttpResponse<String> made = edits.post("/v1/products" + WAIT, body, key);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains("/v1/products/" + SHOP + ":made");
        StoredRow row = stores.products(SHOP).get(SHOP + ":made");
        assertThat(row.name()).isEqualTo("모자");
        assertThat(row.price()).isEqualTo("19900");
        assertThat(row.version()).isEqualTo(Edits.json(made).at("/version").asLong());
        assertThat(Edits.json(edits.post("/v1/products" + WAIT, body, key)).at("/id"))
                .isEqualTo(Edits.json(made).at("/id"));

        assertThat(edits.delete("/v1/products/" + SHOP + ":made" + WAIT).statusCode())
                .isEqualTo(200);
        assertThat(stores.products(SHOP)).doesNotContainKey(SHOP + ":made");
    }

    @Test
    void pinnedNameOutlivesTheNextCrawlUntilItIsReleased() {
        String key = SHOP + ":P1";
        crawl("P1", "셔츠", "10000");
        await().atMost(WITHIN).until(() -> stores.products(SHOP).containsKey(key));
        String tag =
                edits.get("/v1/products/" + key).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> patched =
                edits.patch("/v1/products/" + key + WAIT, "{\"name\":\"고친 셔츠\"}", "If-Match", tag);

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(stores.products(SHOP).get(key).name()).isEqualTo("고친 셔츠");
        assertThat(edits.patch("/v1/products/" + key, "{\"name\":\"a\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);

        crawl("P1", "셔츠", "9000");
        await().atMost(WITHIN)
                .until(() -> stores.products(SHOP).get(key).price().equals("9000"));
        assertThat(stores.products(SHOP).get(key).name()).isEqualTo("고친 셔츠");

        assertThat(edits.post("/v1/products/" + key + "/release" + WAIT, "").statusCode())
                .isEqualTo(200);
        assertThat(stores.products(SHOP).get(key).name()).isEqualTo("셔츠");
    }

    @Test
    void whatTheJobRefusesIsToldWithItsRule() {
        HttpResponse<String> sent = edits.put("/v1/products/" + SHOP + ":dear", """
            {"name":"금","availability":"IN_STOCK","prices":[{"kind":"SALE","amount":900000000000,"currency":"KRW"}]}\
            """);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        String status = sent.headers().firstValue("Location").orElseThrow();
        await().atMost(WITHIN)
                .until(() -> Edits.json(edits.get(status)).at("/state").asText().equals("REFUSED"));
        assertThat(Edits.json(edits.get(status)).at("/refusal/rule").asText()).isEqualTo("price-in-bounds");
        assertThat(stores.products(SHOP)).doesNotContainKey(SHOP + ":dear");
    }

    @Test
    void jobRefusesAnEditOfAnotherVersionAndAppliesTheOneOfThisVersion() {
        String key = SHOP + ":P2";
        crawl("P2", "바지", "20000");
        await().atMost(WITHIN).until(() -> stores.products(SHOP).containsKey(key));
        long version = stores.products(SHOP).get(key).version();

        String outdated = send(key, "낡은 이름", version - 1);
        String current = send(key, "새 이름", version);

        await().atMost(WITHIN).until(() -> state(current).equals("APPLIED"));
        await().atMost(WITHIN).until(() -> state(outdated).equals("REFUSED"));
        assertThat(Edits.json(edits.get(outdated)).at("/refusal/rule").asText()).isEqualTo("outdated-edit");
        assertThat(stores.products(SHOP).get(key).name()).isEqualTo("새 이름");
    }

    /** Past the query API, which would look at the version itself; returns the address of the edit's status. */
    private static String send(String key, String name, long expectedVersion) {
        ProductEdit edit = new ProductEdit(
                "edits-it-" + expectedVersion,
                key,
                ProductEdit.Action.PIN,
                ProductFacts.builder().name(name).build(),
                Instant.now(),
                expectedVersion);
        try (PageProducer topic = new PageProducer(stack)) {
            RecordMetadata place = topic.send(new ProducerRecord<>(
                    Topics.PRODUCT_EDITS, key.getBytes(StandardCharsets.UTF_8), ProductJson.bytes(edit)));
            return "/v1/edits/" + place.partition() + "-" + place.offset();
        }
    }

    private static String state(String address) {
        return Edits.json(edits.get(address)).at("/state").asText();
    }

    private static void crawl(String id, String name, String price) {
        try (PageProducer pages = new PageProducer(stack)) {
            pages.send(PageProducer.page("https://" + SHOP + "/p/" + id, PageProducer.product(id, name, price)));
        }
    }
}
