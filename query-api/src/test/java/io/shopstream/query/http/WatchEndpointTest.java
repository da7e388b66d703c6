package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.query.access.Scope;
import io.shopstream.query.watch.InMemoryWatches;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchEndpointTest {

    private static final String DROP = """
            {"key":"shop.example:1001","kind":"PRICE_DROP","threshold":39900.5,"currency":"EUR",
             "webhook":"https://hooks.example/a"}""";

    private final InMemoryWatches watches = new InMemoryWatches();
    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(Optional.empty(), Optional.of(watches));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void watchIsMadeShownAndDeletedByItsSecret() {
        HttpResponse<String> made = server.write("POST", "/v1/watches", DROP);

        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode answer = RunningServer.json(made);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(path).isEqualTo("/v1/watches/" + answer.get("id").asText());
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        String bearer = "Bearer " + answer.get("secret").asText();
        JsonNode shown = RunningServer.json(server.get(path, "Authorization", bearer));
        assertThat(shown.get("threshold").decimalValue()).isEqualByComparingTo("39900.50");
        assertThat(shown.get("webhookHost").asText()).isEqualTo("hooks.example");
        assertThat(shown.has("webhook")).isFalse();
        assertThat(server.ask("DELETE", path, "", "Authorization", bearer).statusCode())
                .isEqualTo(204);
        assertThat(server.get(path, "Authorization", bearer).statusCode()).isEqualTo(404);
    }

    @Test
    void watchIsMadeByATokenWithTheScope() {
        HttpResponse<String> bare = server.ask("POST", "/v1/watches", DROP, "Content-Type", "application/json");
        HttpResponse<String> other =
                server.ask("POST", "/v1/watches", DROP, "Authorization", Access.bearer("editor", Scope.PRODUCTS_WRITE));

        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"shopstream\", error=\"insufficient_scope\", scope=\"watches:write\"");
    }

    @Test
    void nobodyElseSeesIt() {
        String path = server.write("POST", "/v1/watches", DROP)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        HttpResponse<String> bare = server.get(path);
        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(bare.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        HttpResponse<String> wrong = server.get(path, "Authorization", "Bearer wrong");
        HttpResponse<String> unknown =
                server.get("/v1/watches/6f1a2b3c-0000-4000-8000-000000000001", "Authorization", "Bearer wrong");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(RunningServer.json(wrong).get("detail"))
                .isEqualTo(RunningServer.json(unknown).get("detail"));
        assertThat(server.get("/v1/watches/x", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(404);
        assertThat(server.ask("DELETE", path, "", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{}~/key",
                "{\"key\":\"x\",\"kind\":\"BACK_IN_STOCK\",\"webhook\":\"https://hooks.example/\"}~/key",
                "{\"key\":\"shop.example:1\",\"kind\":\"X\",\"webhook\":\"https://hooks.example/\"}~/kind",
                "{\"key\":\"shop.example:1\",\"kind\":\"PRICE_DROP\",\"threshold\":1,\"webhook\":\"https://hooks.example/\"}~/threshold",
                "{\"key\":\"shop.example:1\",\"kind\":\"BACK_IN_STOCK\",\"threshold\":1,\"currency\":\"KRW\",\"webhook\":\"https://hooks.example/\"}~/threshold",
                "{\"key\":\"shop.example:1\",\"kind\":\"PRICE_DROP\",\"threshold\":1,\"currency\":\"XXXX\",\"webhook\":\"https://hooks.example/\"}~/currency",
                "{\"key\":\"shop.example:1\",\"kind\":\"PRICE_DROP\",\"threshold\":-1,\"currency\":\"KRW\",\"webhook\":\"https://hooks.example/\"}~/threshold",
                "{\"key\":\"shop.example:1\",\"kind\":\"PRICE_DROP\",\"webhook\":\"http://refused.example/\"}~/webhook",
                "{\"key\":\"shop.example:1\",\"kind\":\"PRICE_DROP\"}~/webhook",
                "{\"key\":\"shop.example:1\",\"kind\":\"PRICE_DROP\",\"webhook\":\"https://hooks.example/\",\"__proto__\":{}}~/__proto__"
            })
    void wrongFieldIsNamed(String body, String pointer) {
        HttpResponse<String> refused = server.write("POST", "/v1/watches", body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(RunningServer.json(refused).at("/errors").findValuesAsText("parameter"))
                .contains(pointer);
    }

    @Test
    void bodyThatIsNoneIsRefused() {
        assertThat(server.write("POST", "/v1/watches", "{").statusCode()).isEqualTo(400);
        assertThat(server.write("POST", "/v1/watches", "[]").statusCode()).isEqualTo(400);
        assertThat(server.write("POST", "/v1/watches", "{\"key\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.ask("POST", "/v1/watches", "", "Authorization", Access.writer())
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.get("/v1/watches").statusCode()).isEqualTo(405);
        assertThat(server.get("/v1/watches").headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void refusedWatchesAreProblems() {
        assertThat(problem("shop.example:never")).isEqualTo("404 /problems/unknown-product");
        assertThat(problem("shop.example:gone")).isEqualTo("410 /problems/deleted-product");
        assertThat(problem("shop.example:full")).isEqualTo("409 /problems/too-many-watches");
        assertThat(problem("shop.example:down")).isEqualTo("503 /problems/unavailable");
    }

    @Test
    void watchesThatAreOffNameTheSetting() {
        try (RunningServer off = new RunningServer()) {
            HttpResponse<String> refused = off.write("POST", "/v1/watches", DROP);

            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(RunningServer.json(refused).at("/detail").asText())
                    .isEqualTo("Watches are switched off here: WATCHES_ENABLED is not true.");
        }
    }

    private String problem(String key) {
        HttpResponse<String> refused = server.write(
                "POST",
                "/v1/watches",
                "{\"key\":\"" + key + "\",\"kind\":\"BACK_IN_STOCK\",\"webhook\":\"https://hooks.example/\"}");
        return refused.statusCode() + " "
                + RunningServer.json(refused).at("/type").asText();
    }
}
