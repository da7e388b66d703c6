package io.shopstream.verification.search.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** OpenSearch's REST interface. */
public final class SearchServer {

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    public SearchServer(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /**
     * The answer to a request.
     *
     * @throws IllegalStateException when it is refused
     */
    public JsonNode ask(String method, String path, String body) {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("OpenSearch refuses " + method + " " + path + " with " + answer.statusCode()
                    + ": " + answer.body());
        }
        return ProductJson.read(answer.body(), JsonNode.class);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch at " + address + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking OpenSearch.", e);
        }
    }
}
