package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.RecordedLog;
import io.shopstream.query.lookup.Coverage;
import io.shopstream.query.pipeline.PipelineReport;
import io.shopstream.query.pipeline.Reading;
import io.shopstream.query.search.SearchRefusedException;
import io.shopstream.query.search.SearchUnavailableException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueryServerTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.products.put(Samples.KEY, Samples.product(false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void searchThatTheIndexRefusesIsTheClients() {
        try (RunningServer refusing = new RunningServer()) {
            refusing.found = () -> {
                throw new SearchRefusedException(new IOException("secret"));
            };

            HttpResponse<String> answer = refusing.get("/search?q=a");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("fewer or shorter words").doesNotContain("secret");
        }
    }

    @Test
    void proposalsAreAskedForInFormCWithSingleBlanks() {
        HttpResponse<String> answer = server.get("/suggestions?q=%E1%84%82%E1%85%A1++%20x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.suggested).containsExactly("나 x");
        assertThat(RunningServer.json(answer).at("/products/0/key").asText()).isEqualTo(Samples.KEY.toString());
        assertThat(server.get("/suggestions?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void searchAnswersWithHits() {
        HttpResponse<String> response = server.get("/search?q=%EB%82%98%EC%9D%B4%ED%82%A4&brand=a&brand=b");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(response).at("/hits/0/price").asText()).isEqualTo("39900");
        assertThat(RunningServer.json(response).at("/facets/brand").isArray()).isTrue();
        assertThat(server.asked.get(server.asked.size() - 1).filters().brands()).containsExactly("a", "b");
    }

    @Test
    void contentThatTheClientHasIsNotSentAgain() {
        for (String path : new String[] {"/search", "/products/" + Samples.KEY, "/", "/openapi.json"}) {
            String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = server.get(path, "If-None-Match", "\"other\", " + tag);

            assertThat(tag).startsWith("W/\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void problemSaysWhatIsWrong() {
        HttpResponse<String> response = server.get("/search?size=500");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .isEqualTo("{\"type\":\"/problems/invalid-parameters\",\"title\":\"Wrong parameters\",\"status\":400,"
                        + "\"detail\":\"size is '500': expected a whole number from 1 to 100.\","
                        + "\"instance\":\"/search\",\"errors\":[{\"parameter\":\"size\","
                        + "\"detail\":\"size is '500': expected a whole number from 1 to 100.\"}]}");
        assertThat(RunningServer.json(server.get("/problems/invalid-parameters"))
                        .at("/remedy")
                        .asText())
                .isEqualTo("Change each parameter named in 'errors' as its 'detail' says.");
    }

    @Test
    void silentIndexIsTemporarilyUnavailable() throws Exception {
        try (RunningServer down = new RunningServer()) {
            down.found = () -> {
                throw new SearchUnavailableException("The search index does not answer.", new IOException("secret"));
            };
            HttpResponse<String> response = down.get("/search");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
            assertThat(response.body()).contains("does not answer").doesNotContain("secret");
        }
    }

    @Test
    void requestsThatArePutOffAreOneLineWithoutAStackTrace() {
        try (RunningServer down = new RunningServer();
                RecordedLog log = new RecordedLog(PutOffLog.class.getName())) {
            down.found = () -> {
                throw new SearchUnavailableException("The search index does not answer.", new IOException("refused"));
            };

            for (int i = 0; i < 20; i++) {
                assertThat(down.get("/v1/search").statusCode()).isEqualTo(503);
            }

            assertThat(log.lines())
                    .containsExactly(
                            "WARN GET /v1/search is put off: The search index does not answer."
                                    + " (java.io.IOException: refused). More of these are not logged until there was none for PT1M.");
        }
    }

    @Test
    void unexpectedFailureTellsNothingOfItsCause() {
        try (RunningServer broken = new RunningServer()) {
            broken.found = () -> {
                throw new IllegalStateException("secret");
            };
            HttpResponse<String> response = broken.get("/search");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("/problems/internal")
                    .doesNotContain("secret")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void productsAreFoundGoneOrUnknown() {
        try (RunningServer deleted = new RunningServer()) {
            deleted.products.put(Samples.KEY, Samples.product(true));

            assertThat(deleted.get("/products/" + Samples.KEY).statusCode()).isEqualTo(410);
            assertThat(deleted.get("/products/" + Samples.KEY + "/prices").statusCode())
                    .isEqualTo(410);
        }
        assertThat(server.get("/products/" + Samples.KEY).statusCode()).isEqualTo(200);
        assertThat(server.get("/products/" + Samples.KEY + "/prices").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/products/shop.example:none").statusCode()).isEqualTo(404);
        assertThat(RunningServer.json(server.get("/products/nokey"))
                        .at("/detail")
                        .asText())
                .isEqualTo("'nokey' is no product key: expected shop:id.");
    }

    @Test
    void windowOfPricesIsChecked() {
        String prices = "/products/" + Samples.KEY + "/prices";

        assertThat(detail(prices + "?from=yesterday"))
                .isEqualTo("from is 'yesterday': expected an instant from 2000-01-01T00:00:00Z to "
                        + "2100-01-01T00:00:00Z, such as 2026-11-01T00:00:00Z.");
        assertThat(detail(prices + "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"))
                .isEqualTo("from does not lie before the end of the window, 2026-01-01T00:00:00Z: "
                        + "expected an earlier one.");
        assertThat(detail(prices + "?from=2001-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"))
                .isEqualTo("from lies more than 1830 days before the end of the window, 2026-01-01T00:00:00Z: "
                        + "ask for a shorter one.");
    }

    @Test
    void otherAddressesAndMethodsAreProblemsToo() {
        assertThat(RunningServer.json(server.get("/none")).at("/type").asText()).isEqualTo("/problems/not-found");
        assertThat(server.get("/assets/..%2fopenapi.json").statusCode()).isBetween(400, 404);
        HttpResponse<String> post = server.post("/search");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void healthTellsEachServersState() {
        try (RunningServer ill = new RunningServer()) {
            ill.redis = () -> {
                throw new IOException("down");
            };
            assertThat(ill.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(ill.get("/health").body())
                    .isEqualTo("{\"status\":\"DEGRADED\",\"warm\":true,\"servers\":["
                            + "{\"server\":\"opensearch\",\"status\":\"UP\",\"needed\":true},"
                            + "{\"server\":\"redis\",\"status\":\"DOWN\",\"needed\":false}]}");
            ill.openSearch = ill.redis;
            assertThat(ill.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(ill.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void serviceWhoseFirstSearchesAreNotAnsweredIsNotReadyButLives() {
        try (RunningServer cold = new RunningServer()) {
            cold.warm = false;

            assertThat(cold.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(cold.get("/health").body()).startsWith("{\"status\":\"DOWN\",\"warm\":false,");
            assertThat(cold.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void pipelineIsToldAsItIsKnownAndNeverKept() {
        try (RunningServer fresh = new RunningServer()) {
            fresh.pipeline = new PipelineReport(
                    Instant.parse("2026-11-01T00:00:00Z"),
                    new Reading<>(Reading.State.NOT_SET, null, null),
                    new Reading<>(Reading.State.AWAY, 40L, new Coverage(1, List.of())),
                    new Reading<>(Reading.State.PENDING, null, null));
            HttpResponse<String> response = fresh.get("/v1/pipeline");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.body())
                    .isEqualTo("{\"at\":\"2026-11-01T00:00:00Z\",\"flink\":{\"state\":\"NOT_SET\"},"
                            + "\"coverage\":{\"state\":\"AWAY\",\"ageSeconds\":40,\"answer\":{\"read\":1.0,\"shops\":[]}},"
                            + "\"readiness\":{\"state\":\"PENDING\"}}");
            assertThat(fresh.get("/v1/pipeline?x=1").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {
            "/",
            "/v1/search",
            "/search",
            "/search?x=1",
            "/none",
            "/assets/app.js",
            "/status",
            "/v1/pipeline",
            "/swagger-ui"
        }) {
            HttpResponse<String> response = server.get(path);

            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
    }

    private static String detail(String path) {
        return RunningServer.json(server.get(path)).at("/detail").asText();
    }
}
