package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the OpenAPI document against the running server, both ways. */
class OpenApiTest {

    private static RunningServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.products.put(Samples.KEY, Samples.product(false));
        document = RunningServer.json(server.get("/openapi.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void routesAndTheirParametersAreTheDocumentedOnes() {
        Map<String, Set<String>> served = server.server.routes().stream()
                .filter(Route::described)
                .collect(Collectors.toMap(route -> route.method().name() + " " + route.path(), Route::parameters));

        assertThat(documented()).isEqualTo(served);
    }

    @Test
    void examplesAreValid() {
        List<JsonNode> contents = new ArrayList<>();
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                operation.at("/requestBody/content").forEach(contents::add);
                operation
                        .path("responses")
                        .forEach(response -> response.path("content").forEach(contents::add));
            }
        }
        assertThat(contents)
                .hasSizeGreaterThan(25)
                .allSatisfy(content -> assertThat(content.has("example")).isTrue());
        for (JsonNode content : contents) {
            assertThat(invalid(content.get("schema"), content.get("example").toString()))
                    .as(content.toString())
                    .isEmpty();
        }
    }

    @Test
    void answersAreValid() {
        Map<String, String> answers = Map.of(
                "/search",
                "/search",
                "/products/" + Samples.KEY,
                "/products/{key}",
                "/products/" + Samples.KEY + "/prices",
                "/products/{key}/prices",
                "/health",
                "/health",
                "/health/live",
                "/health/live",
                "/health/ready",
                "/health/ready",
                "/problems/unavailable",
                "/problems/{name}");
        answers.forEach((address, path) -> {
            JsonNode schema = document.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
            assertThat(invalid(schema, server.get(address).body())).as(address).isEmpty();
        });
        JsonNode problem = document.at("/paths/~1search/get/responses/400/content/application~1problem+json/schema");
        assertThat(invalid(problem, server.get("/search?x=1").body())).isEmpty();
    }

    @Test
    void documentedBoundsAreTheOnesThatHold() {
        for (JsonNode parameter : document.at("/paths/~1search/get/parameters")) {
            JsonNode schema = parameter.get("schema");
            String name = parameter.get("name").asText();
            if (schema.has("minimum")) {
                assertThat(status(name, schema.get("minimum").decimalValue().toPlainString()))
                        .isEqualTo(200);
                assertThat(status(name, schema.get("minimum").longValue() - 1 + ""))
                        .isEqualTo(400);
                assertThat(status(name, schema.get("maximum").longValue() + 1 + ""))
                        .isEqualTo(400);
            }
            if (schema.has("maxLength")) {
                assertThat(status(name, "a".repeat(schema.get("maxLength").intValue())))
                        .isEqualTo(200);
                assertThat(status(name, "a".repeat(schema.get("maxLength").intValue() + 1)))
                        .isEqualTo(400);
            }
            for (JsonNode choice : schema.path("enum")) {
                assertThat(status(name, choice.asText())).isEqualTo(200);
            }
            if (parameter.has("example") && !parameter.get("example").isArray()) {
                assertThat(status(name, parameter.get("example").asText()))
                        .as(name)
                        .isEqualTo(200);
            }
        }
    }

    private static int status(String name, String value) {
        return server.get("/search?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .statusCode();
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> documented = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> documented.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                queryParameters(operation.getValue()))));
        return documented;
    }

    private static Set<String> queryParameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> invalid(JsonNode schema, String json) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        Schema checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        return checked.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
