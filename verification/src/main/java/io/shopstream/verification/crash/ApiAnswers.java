package io.shopstream.verification.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Asks the query API all the time and counts what it answers; the counts are told, not judged. */
final class ApiAnswers implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpRequest request;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final Thread thread = new Thread(this::run, "api-answers");

    ApiAnswers(String api) {
        this.request = HttpRequest.newBuilder(URI.create(api + "/search?q=a"))
                .timeout(LIMIT)
                .build();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** How often each status came, and how often none. */
    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                counts.merge(answer(), 1, Integer::sum);
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer() throws InterruptedException {
        try {
            return Integer.toString(
                    http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return "no answer";
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
