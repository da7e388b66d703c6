package io.shopstream.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for a REST interface: answers a path with what the test says, else with an empty object. */
public final class JsonServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> orders = new CopyOnWriteArrayList<>();

    public JsonServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (!exchange.getRequestMethod().equals("GET")) {
                orders.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            }
            byte[] body = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public JsonServer answer(String path, String json) {
        answers.put(path, json);
        return this;
    }

    /** As Flink lists a job that runs with all its tasks. */
    public JsonServer running(String id, String name) {
        return answer("/jobs/overview", """
                {"jobs": [{"jid": "%s", "name": "%s", "state": "RUNNING", "tasks": {"total": 1, "running": 1}}]}
                """.formatted(id, name));
    }

    /** What was asked to be changed. */
    public List<String> orders() {
        return List.copyOf(orders);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
