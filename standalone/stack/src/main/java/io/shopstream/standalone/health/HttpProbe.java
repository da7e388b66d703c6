package io.shopstream.standalone.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A GET that answers 200. */
public final class HttpProbe implements Probe {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    private final URI address;

    public HttpProbe(String address) {
        this.address = URI.create(address);
    }

    @Override
    public void check() throws IOException {
        get();
    }

    /** The answer's body. */
    String get() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + address + ".", e);
        }
    }
}
