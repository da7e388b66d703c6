package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shopstream.query.access.Scope;
import io.shopstream.query.watch.InMemoryWatches;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        server = new RunningServer(Optional.empty(), Optional.of(new InMemoryWatches()));
        server.products.put(Samples.KEY, Samples.product(false));
        server.edits.named.add(Samples.KEY);
        server.edits.jobWorks = true;
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
                .collect(Collectors.toMap(OpenApiTest::operation, Route::parameters));

        assertThat(documented()).isEqualTo(served);
    }

    @Test
    void examplesAreValid() {
        List<JsonNode> contents = new ArrayList<>();
        for (JsonNode operation : operations().values()) {
            operation
                    .get("responses")
                    .forEach(response -> response.path("content").forEach(contents::add));
            operation.at("/requestBody/content").forEach(contents::add);
        }
        document.at("/components/responses")
                .forEach(response -> response.path("content").forEach(contents::add));
        assertThat(contents)
                .hasSizeGreaterThan(60)
                .allSatisfy(content -> assertThat(content.has("example")).isTrue());
        for (JsonNode content : contents) {
            assertThat(invalid(content.get("schema"), content.get("example").toString()))
                    .as(content.toString())
                    .isEmpty();
        }
    }

    @Test
    void whatIsReferredToIsThere() {
        assertThat(document.findValuesAsText("$ref").stream().distinct())
                .hasSizeGreaterThan(25)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void tokensAreNeededWhereTheDocumentSaysSo() {
        Map<String, Boolean> needed = server.server.routes().stream()
                .filter(Route::described)
                .collect(Collectors.toMap(
                        OpenApiTest::operation, route -> route.scope().isPresent()));

        operations()
                .forEach((operation, description) -> assertThat(
                                description.at("/security/0").has("bearer"))
                        .as(operation)
                        .isEqualTo(needed.get(operation)));
    }

    /** Each example body, sent as it stands. */
    @Test
    void documentedWritesAreTaken() {
        operations()
                .forEach((operation, description) -> description
                        .at("/requestBody/content")
                        .properties()
                        .forEach(content -> {
                            String[] address = operation
                                    .replace("{key}", Samples.KEY.toString())
                                    .replace("{name}", "brands")
                                    .split(" ", 2);
                            String body = content.getValue().get("example").toString();
                            var response = server.ask(
                                    address[0].toUpperCase(Locale.ROOT),
                                    address[1],
                                    body.replace(Samples.KEY.toString(), "shop.example:new"),
                                    "Content-Type",
                                    content.getKey(),
                                    "Authorization",
                                    Access.bearer("root", Scope.ADMIN));
                            assertThat(response.statusCode())
                                    .as(operation + response.body())
                                    .isIn(200, 201, 202);
                            JsonNode schema = description.at(
                                    "/responses/" + response.statusCode() + "/content/application~1json/schema");
                            assertThat(schema.isMissingNode()).as(operation).isFalse();
                            assertThat(invalid(schema, response.body())).isEmpty();
                        }));
    }

    @Test
    void answersAreValid() {
        Map<String, String> answers = Map.of(
                "/v1/search",
                "/v1/search",
                "/v1/suggestions?q=abc",
                "/v1/suggestions",
                "/v1/products/" + Samples.KEY,
                "/v1/products/{key}",
                "/v1/products/" + Samples.KEY + "/prices",
                "/v1/products/{key}/prices",
                "/v1/products/" + Samples.KEY + "/related",
                "/v1/products/{key}/related",
                "/health",
                "/health",
                "/health/live",
                "/health/live",
                "/health/ready",
                "/health/ready",
                "/v1/pipeline",
                "/v1/pipeline",
                "/problems/unavailable",
                "/problems/{name}");
        answers.forEach((address, path) -> {
            JsonNode schema = document.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
            assertThat(invalid(schema, server.get(address).body())).as(address).isEmpty();
        });
        JsonNode problem =
                document.at("/paths/~1v1~1search/get/responses/400/content/application~1problem+json/schema");
        assertThat(invalid(problem, server.get("/v1/search?x=1").body())).isEmpty();
    }

    @Test
    void documentedBoundsAreTheOnesThatHold() {
        for (JsonNode parameter : document.at("/paths/~1v1~1search/get/parameters")) {
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
        return server.get("/v1/search?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .statusCode();
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> documented = new TreeMap<>();
        operations().forEach((operation, description) -> documented.put(operation, queryParameters(description)));
        return documented;
    }

    private static String operation(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT) + " " + route.path();
    }

    /** By method and path. */
    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static Set<String> queryParameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.get("$ref").asText().substring(1))
                        : parameter)
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
