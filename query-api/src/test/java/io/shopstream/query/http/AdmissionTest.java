package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.access.Scope;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is let in, how often, and from where. */
class AdmissionTest {

    private static final String PRODUCT = "/v1/products/" + Samples.KEY;

    @Test
    void writesNeedATokenAndReadsDoNot() {
        try (RunningServer server = new RunningServer()) {
            HttpResponse<String> none = put(server);
            HttpResponse<String> basic = put(server, "Authorization", "Basic dTpw");
            HttpResponse<String> wrong = put(server, "Authorization", "Bearer a.b.c");

            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"shopstream\"");
            assertThat(basic.statusCode()).isEqualTo(401);
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"shopstream\", error=\"invalid_token\","
                            + " error_description=\"The token is no signed JWT.\"");
            assertThat(wrong.body()).doesNotContain("a.b.c");
            assertThat(server.get("/v1/edits/0-0").statusCode()).isEqualTo(401);
            assertThat(server.get("/v1/search").statusCode()).isEqualTo(200);
            assertThat(server.get("/v1/search", "Authorization", "Bearer a.b.c").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tokenNeedsTheScope() {
        try (RunningServer server = new RunningServer()) {
            server.edits.named.add(Samples.KEY);
            HttpResponse<String> none = put(server, "Authorization", Access.bearer("reader"));

            assertThat(none.statusCode()).isEqualTo(403);
            assertThat(none.headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"shopstream\", error=\"insufficient_scope\", scope=\"products:write\"");
            assertThat(put(server, "Authorization", Access.bearer("chief", Scope.ADMIN))
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void withoutAnySettingNobodyWrites() {
        try (RunningServer server = new RunningServer(Access.unset())) {
            HttpResponse<String> response = put(server, "Authorization", Access.writer());

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(RunningServer.json(response).at("/detail").asText())
                    .isEqualTo("This service has nothing to check tokens with, so nobody may write:"
                            + " set API_JWT_JWKS_URL, API_JWT_SECRET or API_JWT_SECRET_FILE and start it again.");
            assertThat(server.get("/v1/search").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void budgetsOfReadsAndWritesAreTheirOwn() {
        try (RunningServer server = new RunningServer(Access.limited(2, 1))) {
            server.edits.named.add(Samples.KEY);

            assertThat(put(server, "Authorization", Access.writer()).statusCode())
                    .isEqualTo(202);
            HttpResponse<String> second = put(server, "Authorization", Access.writer());
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 60L);

            HttpResponse<String> read = server.get("/v1/search");
            assertThat(read.headers().firstValue("RateLimit-Policy")).contains("\"reads\";q=2;w=60");
            assertThat(read.headers().firstValue("RateLimit").orElse("")).matches("\"reads\";r=1;t=\\d+");
            assertThat(server.get("/search").statusCode()).isEqualTo(200);
            assertThat(server.get("/v1/search").statusCode()).isEqualTo(429);
            assertThat(server.get("/v1/search", "Authorization", Access.bearer("another"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void badTokensCostTheirSenderABudgetToo() {
        try (RunningServer server = new RunningServer(Access.limited(0, 2))) {
            assertThat(put(server, "Authorization", "Bearer a.b.c").statusCode())
                    .isEqualTo(401);
            assertThat(put(server).statusCode()).isEqualTo(401);
            assertThat(put(server, "Authorization", "Bearer a.b.d").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void forwardedAddressCountsBehindAProxyOnly() {
        try (RunningServer direct = new RunningServer(Access.limited(1, 0));
                RunningServer proxied = new RunningServer(Access.proxied(1))) {
            for (RunningServer server : List.of(direct, proxied)) {
                assertThat(server.get("/v1/search", "X-Forwarded-For", "192.0.2.1")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(direct.get("/v1/search", "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(429);
            assertThat(proxied.get("/v1/search", "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            assertThat(proxied.get("/v1/search", "X-Forwarded-For", "198.51.100.7, 192.0.2.1")
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void otherOriginsAreClosedButForTheNamedOnes() {
        try (RunningServer server = new RunningServer()) {
            String[] preflight = {"Access-Control-Request-Method", "PUT"};
            HttpResponse<String> named =
                    server.ask("OPTIONS", PRODUCT, "", "Origin", Access.ORIGIN, preflight[0], preflight[1]);
            HttpResponse<String> other =
                    server.ask("OPTIONS", PRODUCT, "", "Origin", "https://evil.example", preflight[0], preflight[1]);

            assertThat(named.statusCode()).isEqualTo(204);
            assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(Access.ORIGIN);
            assertThat(named.headers().firstValue("Access-Control-Allow-Methods"))
                    .contains("GET, HEAD, POST, PUT, PATCH, DELETE");
            assertThat(named.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(other.statusCode()).isEqualTo(405);
            assertThat(other.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            HttpResponse<String> read = server.get("/v1/search", "Origin", Access.ORIGIN);
            assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(Access.ORIGIN);
            assertThat(read.headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
        }
    }

    @Test
    void methodsAndAnswersThatAreNotThereAreTold() {
        try (RunningServer server = new RunningServer()) {
            HttpResponse<String> post = server.ask("POST", PRODUCT, "{}");
            assertThat(post.statusCode()).isEqualTo(405);
            assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD, PUT, PATCH, DELETE");
            assertThat(server.ask("PUT", "/products/" + Samples.KEY, "{}").statusCode())
                    .isEqualTo(405);
            assertThat(server.ask("PUT", "/v2/products/" + Samples.KEY, "{}").statusCode())
                    .isEqualTo(404);
            assertThat(server.get("/v1/search", "Accept", "text/html, application/json;q=0")
                            .statusCode())
                    .isEqualTo(406);
            assertThat(server.get("/v1/search", "Accept", "text/html, */*;q=0.8")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> put(RunningServer server, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return server.ask("PUT", PRODUCT, "{}", all);
    }
}
