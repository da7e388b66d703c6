package io.shopstream.standalone.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.standalone.process.StackProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an HTTP server for JSON; numbers keep every digit. */
final class JsonOverHttp {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    JsonOverHttp(String base) {
        this.base = base;
    }

    JsonNode get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT).build());
    }

    JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackProblem(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StackProblem(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while asking " + request.uri() + ".", e);
        }
    }
}
