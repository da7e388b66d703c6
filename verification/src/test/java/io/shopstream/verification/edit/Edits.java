package io.shopstream.verification.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.verification.stack.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that may write, with a token that the stack's own command printed. */
final class Edits {

    private final String api;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Edits(RunningStack stack) {
        this.api = stack.api();
        this.token = stack.token("products:write");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return write("POST", path, "application/json", body, headers);
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return write("PUT", path, "application/json", body, headers);
    }

    HttpResponse<String> patch(String path, String body, String... headers) {
        return write("PATCH", path, "application/merge-patch+json", body, headers);
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    static JsonNode json(HttpResponse<String> response) {
        return ProductJson.read(response.body(), JsonNode.class);
    }

    private HttpResponse<String> write(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The query API does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }
}
