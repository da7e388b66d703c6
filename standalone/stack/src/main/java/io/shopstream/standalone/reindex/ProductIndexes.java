package io.shopstream.standalone.reindex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.standalone.process.StackProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The product indexes of an OpenSearch, and the alias that readers and writers use. */
final class ProductIndexes {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ProductIndexes(String address) {
        this.address = address;
    }

    /** The one that serves. */
    IndexName live() throws IOException, InterruptedException {
        List<String> behind = names(send("GET", "/_alias/" + ProductIndex.ALIAS, ""));
        if (behind.size() != 1) {
            throw new StackProblem("The alias " + ProductIndex.ALIAS + " points to " + behind
                    + ": let it point to one index with POST " + address + "/_aliases.");
        }
        return IndexName.parse(behind.get(0))
                .orElseThrow(() -> new StackProblem("The alias " + ProductIndex.ALIAS + " points to " + behind.get(0)
                        + ": expected a name such as " + ProductIndex.FIRST + "."));
    }

    List<IndexName> all() throws IOException, InterruptedException {
        return names(send("GET", "/" + ProductIndex.ALIAS + "-v*/_alias", "")).stream()
                .map(IndexName::parse)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    void create(IndexName index, String definition) throws IOException, InterruptedException {
        send("PUT", "/" + index, definition);
    }

    void delete(IndexName index) throws IOException, InterruptedException {
        send("DELETE", "/" + index, "");
    }

    /** Moves the alias in one step: no search finds none or both. */
    void swap(IndexName from, IndexName to) throws IOException, InterruptedException {
        send("POST", "/_aliases", """
                {"actions": [{"remove": {"index": "%s", "alias": "%s"}}, {"add": {"index": "%s", "alias": "%s"}}]}
                """.formatted(from, ProductIndex.ALIAS, to, ProductIndex.ALIAS));
    }

    /** Makes all that was written searchable, and counts it. */
    long count(IndexName index) throws IOException, InterruptedException {
        send("POST", "/" + index + "/_refresh", "");
        return send("GET", "/" + index + "/_count", "").path("count").asLong();
    }

    private static List<String> names(JsonNode byName) {
        return StreamSupport.stream(((Iterable<String>) byName::fieldNames).spliterator(), false)
                .toList();
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new StackProblem("OpenSearch at " + address + " answers " + answer.statusCode() + " to " + method
                    + " " + path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
