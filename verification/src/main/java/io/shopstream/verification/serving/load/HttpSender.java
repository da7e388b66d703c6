package io.shopstream.verification.serving.load;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends requests over kept connections, as many as are needed; every answer but 200 is a wrong one. */
public final class HttpSender implements Sender<HttpRequest>, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();

    @Override
    public CompletableFuture<Void> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofByteArray()).thenAccept(answer -> {
            if (answer.statusCode() != 200) {
                throw new WrongAnswerException("status " + answer.statusCode());
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
