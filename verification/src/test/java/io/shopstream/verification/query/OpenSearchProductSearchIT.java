package io.shopstream.verification.query;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.query.search.OpenSearchClients;
import io.shopstream.query.search.OpenSearchProductSearch;
import io.shopstream.query.search.OpenSearchProductSuggest;
import io.shopstream.query.search.ProductIndexClient;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.Ranking;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.understand.Dictionary;
import io.shopstream.query.understand.UnderstandingSearch;
import io.shopstream.query.understand.UnderstandingSuggest;
import io.shopstream.verification.search.engine.SearchNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opensearch.client.opensearch.OpenSearchClient;

/** Runs the contract against an empty OpenSearch of its own. */
class OpenSearchProductSearchIT extends ProductSearchContract {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static SearchNode node;
    private static OpenSearchClient client;
    private static ProductSearch search;
    private static ProductSuggest suggest;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(HOME.resolve("standalone/opensearch-server/target/opensearch-server.jar"))
                        || "true".equals(System.getenv("CI")),
                "standalone/opensearch-server is not built: run ./mvnw package first");
        node = SearchNode.start(HOME, Path.of("target/product-search").toAbsolutePath());
        URI server = node.server().address();
        fill(server);
        client = OpenSearchClients.open(server, Optional.empty(), Duration.ofSeconds(20));
        ProductIndexClient index =
                new ProductIndexClient(client, Duration.ofSeconds(20), new SimpleMeterRegistry(), Clock.systemUTC());
        Dictionary dictionary = Dictionary.shipped();
        Ranking ranking = new Ranking(Clock.fixed(NOW, ZoneOffset.UTC));
        search = new UnderstandingSearch(
                new OpenSearchProductSearch(index, dictionary::colours, ranking), () -> dictionary);
        suggest = new UnderstandingSuggest(new OpenSearchProductSuggest(index), () -> dictionary);
    }

    @AfterAll
    static void stop() throws IOException {
        if (client != null) {
            client._transport().close();
        }
        if (node != null) {
            node.close();
        }
    }

    @Override
    SearchPage search(SearchQuery query) {
        return search.search(query);
    }

    @Override
    Suggestions suggest(String text) {
        return suggest.suggest(text);
    }
}
