package io.shopstream.demoshop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a shop for pages, as bytes. */
final class Visitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI shop;

    Visitor(URI shop) {
        this.shop = shop;
    }

    HttpResponse<byte[]> get(String pathOrUrl, String... headers) {
        HttpRequest.Builder request = request(pathOrUrl);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<byte[]> method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String pathOrUrl) {
        return HttpRequest.newBuilder(shop.resolve(pathOrUrl)).header("User-Agent", "visitor");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("The shop gave no answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while the shop was asked.", e);
        }
    }
}
