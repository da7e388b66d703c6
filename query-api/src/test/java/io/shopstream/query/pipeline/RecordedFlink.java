package io.shopstream.query.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.shopstream.query.json.QueryJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Answers as the JobManager of a running stack once did: {@code flink/answers.json} holds each answer by its address. */
final class RecordedFlink implements AutoCloseable {

    private final HttpServer server;
    private final ObjectNode answers;

    RecordedFlink() throws IOException {
        try (InputStream recorded = RecordedFlink.class.getResourceAsStream("/flink/answers.json")) {
            answers = (ObjectNode) QueryJson.mapper().readTree(recorded);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    FlinkRest rest() {
        return new FlinkRest(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), Duration.ofSeconds(30));
    }

    /** Gives another answer from now on. */
    void change(String address, String json) throws IOException {
        answers.set(address, QueryJson.mapper().readTree(json));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode answer = answers.path(exchange.getRequestURI().toString());
        byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.isMissingNode() ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
