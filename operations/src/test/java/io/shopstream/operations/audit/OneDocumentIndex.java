package io.shopstream.operations.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers as OpenSearch does that holds one document, and notes what it is to write. */
final class OneDocumentIndex implements AutoCloseable {

    private static final String SHARDS = """
            "_shards":{"total":1,"successful":1,"failed":0}""";
    private static final String FOUND = """
            {"took":1,"timed_out":false,%s,"succeeded":true,"num_freed":1,"_scroll_id":"s","hits":{"hits":[%s]}}""";
    private static final String HIT = """
            {"_index":"products","_id":"%s","_version":%d,"fields":{"content_hash":["aa"]}}""";
    private static final String DOCUMENT = """
            {"docs":[{"_index":"products","_id":"%s","_version":%d,"found":true,"_source":{"content_hash":"aa"}}]}""";
    private static final String WRITTEN = """
            {"took":1,"errors":false,"items":[{"delete":{"_index":"products","_id":"%s","status":200}}]}""";

    private final HttpServer server;
    private final String key;
    private final long version;
    private final List<String> writes = new ArrayList<>();

    OneDocumentIndex(String key, long version) throws IOException {
        this.key = key;
        this.version = version;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    SearchIndex index() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new SearchIndex(OpenSearchClients.open(address, Optional.empty(), Optional.empty()));
    }

    /** The bodies of bulk requests. */
    List<String> writes() {
        return writes;
    }

    private void answer(HttpExchange request) throws IOException {
        String body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = answer(request.getRequestURI().getPath(), body).getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().add("Content-Type", "application/json");
        request.sendResponseHeaders(200, answer.length);
        request.getResponseBody().write(answer);
        request.close();
    }

    private String answer(String path, String body) {
        return switch (path) {
            case "/products/_search" -> FOUND.formatted(SHARDS, HIT.formatted(key, version));
            case "/products/_mget" -> DOCUMENT.formatted(key, version);
            case "/products/_bulk" -> {
                writes.add(body.strip());
                yield WRITTEN.formatted(key);
            }
            case "/products/_refresh" -> "{" + SHARDS + "}";
            default -> FOUND.formatted(SHARDS, "");
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
