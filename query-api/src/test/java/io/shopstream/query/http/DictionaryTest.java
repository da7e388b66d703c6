package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.access.Scope;
import io.shopstream.query.dictionary.DictionaryName;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final String BRANDS = "/v1/dictionaries/brands";
    private static final String ONE_BRAND = """
            {"lines": ["# ours", "새벽별, dawn star"]}""";

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void administratorReplacesADictionaryWhichIsInForceLater() {
        HttpResponse<String> before = administrate("GET", BRANDS, "");
        assertThat(before.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(RunningServer.json(before).get("lines")).hasSizeGreaterThan(100);

        HttpResponse<String> replaced = administrate("PUT", BRANDS, ONE_BRAND, "If-Match", "\"0\"");

        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(RunningServer.json(replaced).get("newest").asLong()).isEqualTo(1);
        assertThat(RunningServer.json(replaced).get("inForce").asLong()).isZero();
        assertThat(server.dictionaries.newest().lines(DictionaryName.BRANDS)).containsExactly("새벽별, dawn star");
        assertThat(server.dictionaries.authors).containsExactly("sub:root");
        assertThat(RunningServer.json(administrate("GET", BRANDS, "")).get("lines"))
                .hasToString("[\"# ours\",\"새벽별, dawn star\"]");
    }

    @Test
    void changeThatBuildsOnAnOlderVersionIsRefused() {
        administrate("PUT", BRANDS, ONE_BRAND);

        HttpResponse<String> late = administrate("PUT", "/v1/dictionaries/colours", """
                {"lines": []}""", "If-Match", "\"0\"");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(server.dictionaries.versions).hasSize(2);
    }

    @Test
    void brokenLinesAreNamedAndNothingChanges() {
        HttpResponse<String> refused = administrate("PUT", BRANDS, """
                {"lines": ["나이키, nike", "아디다스,, adidas", 7]}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(RunningServer.json(refused).at("/errors/0/parameter").asText())
                .isEqualTo("/lines/2");
        assertThat(RunningServer.json(administrate("PUT", BRANDS, """
                                {"lines": ["나이키, nike", "아디다스,, adidas"]}"""))
                        .at("/errors/0/parameter")
                        .asText())
                .isEqualTo("/lines/1");
        assertThat(server.dictionaries.versions).hasSize(1);
    }

    @Test
    void whoMayWriteProductsMayNotChangeDictionaries() {
        HttpResponse<String> refused = server.write("PUT", BRANDS, ONE_BRAND);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .endsWith("scope=\"admin\"");
        assertThat(server.get(BRANDS).statusCode()).isEqualTo(401);
    }

    @Test
    void unknownDictionaryIsNotFound() {
        assertThat(administrate("GET", "/v1/dictionaries/passwd", "").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> administrate(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Authorization";
        all[1] = Access.bearer("root", Scope.ADMIN);
        all[2] = "Content-Type";
        all[3] = "application/json";
        return server.ask(method, path, body, all);
    }
}
