package io.shopstream.verification.serving.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before OpenSearch, passes everything on, and remembers the searches: what the query API asks can then be asked without it. */
public final class SearchRecorder implements AutoCloseable {

    static {
        // Without it, the JDK's server sends each answer in two pieces that wait 40 ms for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final URI openSearch;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Search> searches = new ArrayList<>();

    private SearchRecorder(URI openSearch, HttpServer server) {
        this.openSearch = openSearch;
        this.server = server;
    }

    public static SearchRecorder before(URI openSearch) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SearchRecorder recorder = new SearchRecorder(openSearch, server);
        server.createContext("/", recorder::pass);
        server.setExecutor(recorder.threads);
        server.start();
        return recorder;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The searches since it was last asked for them. */
    public synchronized List<Search> take() {
        List<Search> taken = List.copyOf(searches);
        searches.clear();
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().endsWith("/_search")) {
                remember(new Search(path, body));
            }
            HttpResponse<byte[]> answer = send(exchange.getRequestMethod(), path, body);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            if (answer.body().length == 0) {
                exchange.sendResponseHeaders(answer.statusCode(), -1);
            } else {
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpResponse<byte[]> send(String method, String path, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(openSearch.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking OpenSearch.", e);
        }
    }

    private synchronized void remember(Search search) {
        searches.add(search);
    }

    /**
     * A search as the query API asked for it.
     *
     * @param path with its parameters
     */
    public record Search(String path, byte[] body) {

        /** The same search of the server itself. */
        public HttpRequest of(URI server) {
            return HttpRequest.newBuilder(server.resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
        }
    }
}
