package io.shopstream.verification.search.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.query.search.OpenSearchClients;
import io.shopstream.query.search.OpenSearchProductSearch;
import io.shopstream.query.search.ProductIndexClient;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.Ranking;
import io.shopstream.query.search.SearchHit;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.understand.Dictionary;
import io.shopstream.query.understand.UnderstandingSearch;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch.OpenSearchClient;

/** The search of the query API, on the index that the alias names. */
public final class ProductionEngine implements Engine, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OpenSearchClient client;
    private final ProductSearch search;

    private ProductionEngine(OpenSearchClient client, ProductSearch search) {
        this.client = client;
        this.search = search;
    }

    /** Put together as the query service does, without its cache. */
    public static ProductionEngine at(URI server) {
        OpenSearchClient client = OpenSearchClients.open(server, Optional.empty(), PATIENCE);
        Dictionary dictionary = Dictionary.shipped();
        ProductIndexClient index =
                new ProductIndexClient(client, PATIENCE, new SimpleMeterRegistry(), Clock.systemUTC());
        return new ProductionEngine(
                client,
                new UnderstandingSearch(
                        new OpenSearchProductSearch(index, dictionary::colours, new Ranking(Clock.systemUTC())),
                        () -> dictionary));
    }

    @Override
    public List<String> search(String text) {
        return search.search(SearchQuery.of(text)).hits().stream()
                .map(SearchHit::key)
                .toList();
    }

    @Override
    public void close() throws IOException {
        client._transport().close();
    }
}
