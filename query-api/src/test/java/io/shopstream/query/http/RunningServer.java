package io.shopstream.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.changes.ChangeStreams;
import io.shopstream.query.dictionary.DictionaryVersion;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.health.Readiness;
import io.shopstream.query.health.ReadinessCheck;
import io.shopstream.query.health.ServerProbe;
import io.shopstream.query.json.QueryJson;
import io.shopstream.query.lookup.PriceHistory;
import io.shopstream.query.lookup.PriceQuery;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import io.shopstream.query.pipeline.PipelineReport;
import io.shopstream.query.search.Facets;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.RelatedProducts;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.search.Understood;
import io.shopstream.query.watch.Watches;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A web server over a search and a lookup in memory, and a client of it. */
final class RunningServer implements AutoCloseable, ProductSearch, ProductSuggest, RelatedProducts, ProductLookup {

    static final int STREAM_BUFFER = 65_536;

    final List<SearchQuery> asked = new ArrayList<>();
    final List<String> suggested = new ArrayList<>();
    final Map<ProductKey, StoredProduct> products = new HashMap<>();
    Supplier<SearchPage> found =
            () -> new SearchPage(1, 1, 24, List.of(Samples.hit()), null, Facets.NONE, Understood.AS_TYPED);
    ServerProbe.Ping openSearch = () -> {};
    ServerProbe.Ping redis = () -> {};
    boolean warm = true;

    final InMemoryEdits edits = new InMemoryEdits();
    final InMemoryDictionaries dictionaries = new InMemoryDictionaries();
    PipelineReport pipeline = Samples.pipeline();

    final QueryServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningServer() {
        this(Access.open());
    }

    RunningServer(AccessRules access) {
        this(access, Optional.empty(), Optional.empty());
    }

    RunningServer(Optional<ChangeStreams> changes, Optional<Watches> watches) {
        this(Access.open(), changes, watches);
    }

    private RunningServer(AccessRules access, Optional<ChangeStreams> changes, Optional<Watches> watches) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        server = QueryServer.start(
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        12,
                        STREAM_BUFFER,
                        true,
                        Optional.of(URI.create("http://flink.example/?a&b=c"))),
                access,
                new QuerySteps(
                        this,
                        this,
                        this,
                        this,
                        new ProductEdits(edits, this, edits, Clock.systemUTC()),
                        dictionaries,
                        DictionaryVersion::shipped,
                        changes,
                        watches,
                        this::readiness,
                        () -> pipeline,
                        meters,
                        () -> "# metrics\n",
                        Clock.systemUTC()));
    }

    @Override
    public SearchPage search(SearchQuery query) {
        asked.add(query);
        return found.get();
    }

    @Override
    public Suggestions suggest(String text) {
        suggested.add(text);
        return Samples.suggestions();
    }

    @Override
    public Related to(String key, ProductFacts facts) {
        return new Related(List.of(Samples.hit()), List.of());
    }

    @Override
    public Optional<StoredProduct> product(ProductKey key) {
        return Optional.ofNullable(products.get(key));
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        return Samples.history();
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** A write by whoever may, with further headers. */
    HttpResponse<String> write(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Authorization", Access.writer());
        if (!List.of(headers).contains("Content-Type")) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        return send(method, request, body, headers);
    }

    /** Any request, as it is. */
    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        return send(method, request(path), body, headers);
    }

    private HttpResponse<String> send(String method, HttpRequest.Builder request, String body, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return QueryJson.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Readiness readiness() {
        List<ServerProbe> probes =
                List.of(new ServerProbe("opensearch", true, openSearch), new ServerProbe("redis", false, redis));
        try (ReadinessCheck check = new ReadinessCheck(probes, Duration.ofSeconds(5), () -> warm)) {
            return check.now();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
