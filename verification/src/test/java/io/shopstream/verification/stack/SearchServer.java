package io.shopstream.verification.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** OpenSearch itself, to be changed behind the index job's back. */
public final class SearchServer {

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    public SearchServer(RunningStack stack) {
        this.address = stack.opensearch();
    }

    /** The document as OpenSearch gives it, with {@code _version} and {@code _source}; {@code found} is false without one. */
    public JsonNode document(String key) {
        return read(send("GET", path(key), "").body());
    }

    /** Replaces a document, or deletes it where there is no body, under a version that is not older. */
    public void write(String key, long version, String body) {
        HttpResponse<String> answer = send(
                body.isEmpty() ? "DELETE" : "PUT", path(key) + "?version_type=external_gte&version=" + version, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** The answer of any other request, which is to succeed. */
    public JsonNode ask(String method, String path, String body) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("OpenSearch does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }

    private static String path(String key) {
        return "/products/_doc/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) {
        return ProductJson.read(json, JsonNode.class);
    }
}
