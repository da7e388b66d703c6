package io.shopstream.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlinkRestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;

    @AfterEach
    void stop() {
        ended.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void answerThatStallsAfterItsFirstByteIsGivenUp() throws IOException {
        FlinkRest flink = answering(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        Instant before = Instant.now();

        assertThatThrownBy(() -> flink.get("/jobs/overview"))
                .isInstanceOf(IOException.class)
                .hasMessage("Flink does not answer /jobs/overview within PT1S.");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void errorIsAFailure() throws IOException {
        FlinkRest flink = answering(exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> flink.get("/jobs/overview"))
                .isInstanceOf(IOException.class)
                .hasMessage("Flink answers 503 to /jobs/overview.");
    }

    @Test
    void absentServerIsAFailure() {
        assertThatThrownBy(() -> new FlinkRest(URI.create("http://127.0.0.1:1"), PATIENCE).get("/jobs/overview"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Flink does not answer /jobs/overview: ");
    }

    private FlinkRest answering(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return new FlinkRest(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), PATIENCE);
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
