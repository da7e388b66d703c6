package io.shopstream.crawler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A shop on loopback whose answers a test sets; it remembers what it was asked. */
public final class TestShop implements AutoCloseable {

    static {
        // Without it each request on a kept connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> userAgents = new CopyOnWriteArrayList<>();
    private final List<String> conditions = new CopyOnWriteArrayList<>();

    /** What the shop says, headers as name and value in turn. */
    public record Reply(int status, byte[] body, List<String> headers) {

        public static Reply html(String body) {
            return of(200, body, "Content-Type", "text/html; charset=utf-8");
        }

        public static Reply of(int status, String body, String... headers) {
            return new Reply(status, body.getBytes(StandardCharsets.UTF_8), Arrays.asList(headers));
        }
    }

    public TestShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on loopback.", e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Sets a path's replies, one after the other, the last one for ever. */
    public TestShop with(String path, Reply... inTurn) {
        replies.put(path, new ArrayDeque<>(Arrays.asList(inTurn)));
        return this;
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** Paths with their queries, in the order in which they were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public List<String> userAgents() {
        return List.copyOf(userAgents);
    }

    /** What each request knew of its page's last ETag, or {@code none}. */
    public List<String> conditions() {
        return List.copyOf(conditions);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
        conditions.add(etag == null ? "none" : etag);
        Reply reply = next(path);
        for (int i = 0; i < reply.headers().size(); i += 2) {
            exchange.getResponseHeaders()
                    .add(reply.headers().get(i), reply.headers().get(i + 1));
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    private Reply next(String path) {
        Deque<Reply> left = replies.getOrDefault(path, new ArrayDeque<>());
        synchronized (left) {
            if (left.isEmpty()) {
                return Reply.of(404, "<p>not here", "Content-Type", "text/html");
            }
            return left.size() == 1 ? left.element() : left.remove();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
