package io.shopstream.benchmark.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The search index, as a client of OpenSearch finds it. */
public final class SearchIndex {

    private static final int PAGE = 5_000;

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    SearchIndex(String address) {
        this.address = address;
    }

    void recreate() {
        ObjectNode definition = (ObjectNode) json(ProductIndex.definition());
        definition.putObject("aliases").putObject(ProductIndex.ALIAS);
        send("DELETE", "/" + ProductIndex.FIRST, "");
        send("PUT", "/" + ProductIndex.FIRST, definition.toString());
    }

    /** Documents that a search finds now. */
    public long searchable() {
        return send("GET", "/products/_count", "").path("count").asLong();
    }

    /** Keys of the documents of a brand that a search finds now, changed at a time or later; at most 10,000. */
    public List<String> searchable(String brand, Instant since) {
        JsonNode found = send("POST", "/products/_search", """
                {"size": 10000, "_source": false, "track_total_hits": false, "query": {"bool": {"filter": [
                 {"term": {"brand": "%s"}}, {"range": {"changed_at": {"gte": %d, "format": "epoch_millis"}}}]}}}
                """.formatted(brand, since.toEpochMilli()));
        List<String> keys = new ArrayList<>();
        found.at("/hits/hits").forEach(hit -> keys.add(hit.get("_id").asText()));
        return keys;
    }

    /** Hands on each document that a search finds, in the order of their keys. */
    void eachDocument(BiConsumer<String, IndexedVersion> taker) {
        send("POST", "/products/_refresh", "");
        String after = "";
        while (true) {
            JsonNode hits = send("POST", "/products/_search", page(after)).at("/hits/hits");
            if (hits.isEmpty()) {
                return;
            }
            for (JsonNode hit : hits) {
                after = hit.get("_id").asText();
                String hash = hit.at("/_source/content_hash").asText();
                taker.accept(after, new IndexedVersion(hit.get("_version").asLong(), hash));
            }
        }
    }

    private static String page(String after) {
        return """
                {"size": %d, "version": true, "_source": ["content_hash"], "sort": [{"key": "asc"}], "search_after": ["%s"]}
                """.formatted(PAGE, after);
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
                throw new BenchmarkProblem("OpenSearch answers " + method + " " + path + " with " + answer.statusCode()
                        + ": " + answer.body());
            }
            return json(answer.body());
        } catch (IOException e) {
            throw new BenchmarkProblem("OpenSearch does not answer at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while asking OpenSearch.", e);
        }
    }

    private static JsonNode json(String text) {
        return ProductJson.read(text, JsonNode.class);
    }
}
