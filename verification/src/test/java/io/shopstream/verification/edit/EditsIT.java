package io.shopstream.verification.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.net.http.HttpResponse;
import java.time.Duration;
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
        crawl("셔츠", "10000");
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

        crawl("셔츠", "9000");
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

    private static void crawl(String name, String price) {
        try (PageProducer pages = new PageProducer(stack)) {
            pages.send(PageProducer.page("https://" + SHOP + "/p/1", PageProducer.product("P1", name, price)));
        }
    }
}
