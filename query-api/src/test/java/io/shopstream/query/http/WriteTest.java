package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.query.edit.Verdict.Refusal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteTest {

    private static final String PRODUCT = "/v1/products/" + Samples.KEY;
    private static final String NEW = "{\"key\":\"shop.example:2002\",\"name\":\"바지\"}";

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer();
        server.products.put(Samples.KEY, Samples.product(false));
        server.edits.named.add(Samples.KEY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void createdProductBecomesAnEditWithAStatus() {
        HttpResponse<String> response = server.write("POST", "/v1/products", NEW);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).contains("/v1/edits/0-0");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(sent().action()).isEqualTo(ProductEdit.Action.PIN);
        assertThat(sent().productKey()).isEqualTo("shop.example:2002");
        assertThat(sent().facts()).isEqualTo(ProductFacts.builder().name("바지").build());
        assertThat(status().at("/state").asText()).isEqualTo("PENDING");

        server.edits.apply();

        assertThat(status().at("/state").asText()).isEqualTo("APPLIED");
    }

    @Test
    void whoWaitsIsToldWhenTheChangeIsVisible() {
        server.edits.jobWorks = true;

        HttpResponse<String> created = server.write("POST", "/v1/products?wait=PT5S", NEW);
        HttpResponse<String> replaced = server.write("PUT", PRODUCT + "?wait=PT5S", "{\"name\":\"셔츠\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/v1/products/shop.example:2002");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(replaced).at("/state").asText()).isEqualTo("APPLIED");
        assertThat(RunningServer.json(replaced).at("/version").asLong()).isEqualTo(42);
    }

    @Test
    void waitEndsWhenThePatienceDoes() {
        assertThat(server.write("PUT", PRODUCT + "?wait=PT0.1S", "{\"name\":\"셔츠\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(detail(server.write("PUT", PRODUCT + "?wait=PT1H", "{}")))
                .isEqualTo("wait is 'PT1H': expected an ISO-8601 duration from PT0S to PT10S, such as PT5S.");
    }

    @Test
    void refusalOfTheJobIsToldWithItsRule() {
        server.write("PUT", PRODUCT, "{\"name\":\"셔츠\"}");
        server.edits.refuse("price-in-bounds", "No shop means it.");

        assertThat(status().at("/state").asText()).isEqualTo("REFUSED");
        assertThat(status().at("/refusal/rule").asText()).isEqualTo("price-in-bounds");
        assertThat(status().at("/refusal/reason").asText()).isEqualTo("No shop means it.");
    }

    @Test
    void laterEditTakesTheFormersPlace() {
        server.write("PUT", PRODUCT, "{\"name\":\"셔츠\"}");
        server.write("PUT", PRODUCT, "{\"name\":\"바지\"}");
        server.edits.apply();

        assertThat(status().at("/state").asText()).isEqualTo("SUPERSEDED");
        assertThat(sent().issuedAt()).isBefore(server.edits.sent.get(1).edit().issuedAt());
    }

    @Test
    void patchChangesWhatIsPinnedAndNothingElse() {
        server.edits.jobWorks = true;
        server.write("PUT", PRODUCT, """
            {"name":"셔츠","brand":"하늘길","availability":"IN_STOCK",
             "prices":[{"kind":"SALE","amount":39900,"currency":"KRW"}]}\
            """);
        server.write("PATCH", PRODUCT, "{\"brand\":null,\"name\":\"흰 셔츠\"}");

        assertThat(server.edits.sent.get(1).edit().facts())
                .isEqualTo(ProductFacts.builder()
                        .name("흰 셔츠")
                        .offer(new Offer(List.of(new Price(PriceKind.SALE, 39_900, "KRW")), Availability.IN_STOCK))
                        .build());
    }

    @Test
    void patchDoesNotBuildOnAnEditThatIsOnItsWay() {
        server.write("PUT", PRODUCT, "{\"name\":\"셔츠\"}");

        HttpResponse<String> response = server.write("PATCH", PRODUCT, "{\"brand\":\"하늘길\"}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(RunningServer.json(response).at("/type").asText()).isEqualTo("/problems/unsettled-edit");
        assertThat(server.edits.sent).hasSize(1);
    }

    @Test
    void deletedProductIsGoneUntilItIsReleased() {
        assertThat(server.write("DELETE", PRODUCT, "").statusCode()).isEqualTo(202);
        assertThat(sent().action()).isEqualTo(ProductEdit.Action.DELETE);
        server.products.put(Samples.KEY, Samples.product(true));
        server.edits.apply();

        assertThat(server.write("DELETE", PRODUCT, "").statusCode()).isEqualTo(410);
        assertThat(server.write("PATCH", PRODUCT, "{}").statusCode()).isEqualTo(410);
        assertThat(server.write("POST", PRODUCT + "/release", "").statusCode()).isEqualTo(202);
        assertThat(server.edits.sent.get(1).edit().action()).isEqualTo(ProductEdit.Action.RELEASE);
    }

    @Test
    void writeIsGuardedByTheTagOfTheProduct() {
        String tag = server.get(PRODUCT).headers().firstValue("ETag").orElseThrow();
        String stale = tag.replace("42.", "41.");

        assertThat(server.write("PUT", PRODUCT, "{}", "If-Match", stale).statusCode())
                .isEqualTo(412);
        assertThat(server.write("PUT", PRODUCT, "{}", "If-Match", "\"nonsense\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(server.write("PUT", PRODUCT, "{}", "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(server.write("PUT", PRODUCT, "{}", "If-None-Match", tag).statusCode())
                .isEqualTo(400);
        assertThat(server.edits.sent).isEmpty();
        assertThat(server.write("PUT", PRODUCT, "{}", "If-Match", stale + ", " + tag)
                        .statusCode())
                .isEqualTo(202);
        assertThat(sent().expectedVersion()).isEqualTo(42);
    }

    @Test
    void jobHasTheLastWordOnTheVersion() {
        server.write("PUT", PRODUCT, "{\"name\":\"a\"}", "If-Match", "*");
        assertThat(sent().expectedVersion()).isNull();
        server.edits.apply();
        server.edits.refusal = Optional.of(new Refusal("outdated-edit", "The edit expects version 42."));
        String tag = server.get(PRODUCT).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> outrun = server.write("PUT", PRODUCT + "?wait=PT5S", "{\"name\":\"b\"}", "If-Match", tag);

        assertThat(outrun.statusCode()).isEqualTo(412);
        assertThat(detail(outrun)).isEqualTo("The edit expects version 42.");
        assertThat(outrun.headers().firstValue("Location")).contains("/v1/edits/0-1");
    }

    @Test
    void secondOfTwoGuardedWritesIsTurnedAway() {
        String tag = server.get(PRODUCT).headers().firstValue("ETag").orElseThrow();

        assertThat(server.write("PUT", PRODUCT, "{\"name\":\"a\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(202);
        assertThat(server.write("PUT", PRODUCT, "{\"name\":\"b\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void sameRequestUnderTheSameKeyIsOneEdit() {
        String[] key = {"Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324"};

        HttpResponse<String> first = server.write("POST", "/v1/products", NEW, key);
        HttpResponse<String> again = server.write("POST", "/v1/products", NEW, key);
        HttpResponse<String> other = server.write("PUT", PRODUCT, "{\"name\":\"b\"}", key);

        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(RunningServer.json(other).at("/type").asText()).isEqualTo("/problems/reused-key");
        assertThat(server.write("PUT", PRODUCT, "{}", "Idempotency-Key", "a b").statusCode())
                .isEqualTo(400);
        assertThat(server.edits.sent).hasSize(1);
    }

    @Test
    void unknownAndKnownProductsAreToldApart() {
        assertThat(server.write("DELETE", "/v1/products/shop.example:none", "").statusCode())
                .isEqualTo(404);
        assertThat(server.write("POST", "/v1/products/shop.example:none/release", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.write("PATCH", "/v1/products/shop.example:none", "{}").statusCode())
                .isEqualTo(404);
        assertThat(server.write("PUT", "/v1/products/nokey", "{}").statusCode()).isEqualTo(400);
        assertThat(detail(server.write("PUT", "/v1/products/shop.example:none", "{}")))
                .isEqualTo("name is missing: no page gives this product one.");
        assertThat(server.write("POST", "/v1/products", "{\"key\":\"" + Samples.KEY + "\",\"name\":\"a\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.ask("GET", "/v1/edits/9-9", "", "Authorization", Access.writer())
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.ask("GET", "/v1/edits/none", "", "Authorization", Access.writer())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void silentKafkaIsTemporarilyUnavailableAndReadsGoOn() {
        server.edits.down = true;

        HttpResponse<String> response = server.write("PUT", PRODUCT, "{\"name\":\"셔츠\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.body()).contains("Kafka did not take the edit.").doesNotContain("secret");
        assertThat(server.get(PRODUCT).statusCode()).isEqualTo(200);
    }

    private ProductEdit sent() {
        return server.edits.sent.get(0).edit();
    }

    private JsonNode status() {
        return RunningServer.json(server.ask("GET", "/v1/edits/0-0", "", "Authorization", Access.writer()));
    }

    private static String detail(HttpResponse<String> response) {
        return RunningServer.json(response).at("/detail").asText();
    }
}
