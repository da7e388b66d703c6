package io.shopstream.verification.path;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes calls on this machine. */
final class WebhookReceiver implements AutoCloseable {

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("X-Shopstream-Delivery"),
                    exchange.getRequestHeaders().getFirst("X-Shopstream-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Shopstream-Signature"),
                    body));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What came. */
    record Call(String id, String timestamp, String signature, String body) {}
}
