package io.shopstream.benchmark.peer;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.model.product.Product;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes documents under external versions over one kept connection, singly or in bulk. */
final class IndexRequests {

    private static final int CONFLICT = 409;

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    IndexRequests(String address) {
        this.address = address + "/" + ProductIndex.ALIAS;
    }

    void put(Product product) {
        String path = "/_doc/" + product.key() + "?version_type=external&version=" + product.version();
        HttpResponse<byte[]> answer = send("PUT", path, ProductJson.bytes(ProductDocument.of(product)));
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != CONFLICT) {
            throw refused(product.key(), answer);
        }
    }

    void putAll(Collection<Product> products) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(products.size() * 1_024);
        for (Product product : products) {
            String action = "{\"index\":{\"_id\":\"" + product.key() + "\",\"version_type\":\"external\",\"version\":"
                    + product.version() + "}}\n";
            lines.writeBytes(action.getBytes(StandardCharsets.UTF_8));
            lines.writeBytes(ProductJson.bytes(ProductDocument.of(product)));
            lines.write('\n');
        }
        HttpResponse<byte[]> answer = send("POST", "/_bulk", lines.toByteArray());
        if (answer.statusCode() != 200) {
            throw refused("a bulk", answer);
        }
        requireTaken(answer);
    }

    private static void requireTaken(HttpResponse<byte[]> answer) {
        try {
            JsonNode result = ProductJson.mapper().readTree(answer.body());
            for (JsonNode item : result.path("errors").asBoolean() ? result.path("items") : result.path("none")) {
                int status = item.at("/index/status").asInt();
                if (status / 100 != 2 && status != CONFLICT) {
                    throw new IllegalStateException("OpenSearch refused a document: " + item);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch's answer to a bulk is no JSON.", e);
        }
    }

    private HttpResponse<byte[]> send(String method, String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-ndjson")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to OpenSearch.", e);
        }
    }

    private static IllegalStateException refused(String what, HttpResponse<byte[]> answer) {
        return new IllegalStateException("OpenSearch refused " + what + " with " + answer.statusCode() + ": "
                + new String(answer.body(), StandardCharsets.UTF_8));
    }
}
