package io.shopstream.verification.redeploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.shopstream.model.ProductJson;
import io.shopstream.verification.stack.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An administrator of the words that search knows. */
final class Words {

    private static final String ALL = "/v1/dictionaries";

    private final String api;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Words(RunningStack stack) {
        this.api = stack.api();
        this.token = stack.token("admin");
    }

    /** Adds a line; returns the number of the version that has it. */
    long add(String dictionary, String line) throws IOException, InterruptedException {
        String path = ALL + "/" + dictionary;
        HttpResponse<String> newest = send(request(path).GET());
        ArrayNode lines = (ArrayNode) json(newest).get("lines");
        HttpResponse<String> replaced = send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", newest.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString("{\"lines\":" + lines.add(line) + "}")));
        return json(replaced).get("newest").asLong();
    }

    long inForce() throws IOException, InterruptedException {
        return json(send(request(ALL).GET())).get("inForce").asLong();
    }

    /** How many products a search finds. */
    int found(String text) throws IOException, InterruptedException {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return json(send(request("/v1/search?q=" + query).GET())).get("total").asInt();
    }

    /** Whether searches of a shop are answered in time, which the first ones after a start may not be. */
    boolean isAnswered(String shop) throws IOException, InterruptedException {
        HttpRequest search = request("/v1/search?size=1&shop=" + shop).GET().build();
        return http.send(search, BodyHandlers.discarding()).statusCode() == 200;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ProductJson.read(answer.body(), JsonNode.class);
    }
}
