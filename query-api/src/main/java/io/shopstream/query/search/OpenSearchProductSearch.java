package io.shopstream.query.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.time.Duration;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/**
 * Searches the index behind the alias {@value ProductIndex#ALIAS}. What is found lags a committed change by the index
 * job's delay and the refresh interval of one second.
 */
public final class OpenSearchProductSearch implements ProductSearch {

    private final OpenSearchClient client;
    private final String timeout;
    private final MeterRegistry meters;

    /**
     * A search through the client.
     *
     * @param timeout after which a shard gives up
     */
    public OpenSearchProductSearch(OpenSearchClient client, Duration timeout, MeterRegistry meters) {
        this.client = client;
        this.timeout = timeout.toMillis() + "ms";
        this.meters = meters;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        Timer.Sample time = Timer.start(meters);
        String outcome = "failure";
        try {
            SearchPage page = SearchAnswers.page(query, complete(ask(query)));
            outcome = "success";
            return page;
        } finally {
            time.stop(Timer.builder("opensearch.requests")
                    .description("Searches in OpenSearch")
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    /** Throws unless the cluster answers. */
    public void ping() throws IOException {
        if (!client.ping().value()) {
            throw new IOException("OpenSearch refused the ping.");
        }
    }

    private SearchResponse<ProductDocument> ask(SearchQuery query) {
        SearchRequest request = SearchDsl.request(query, timeout);
        try {
            return client.search(request, ProductDocument.class);
        } catch (OpenSearchException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new SearchUnavailableException("The search index does not answer.", e);
        }
    }

    /** A part of the hits with a smaller total would be a wrong answer, and the cache would keep it. */
    private static SearchResponse<ProductDocument> complete(SearchResponse<ProductDocument> response) {
        if (response.timedOut() || response.shards().failed() > 0) {
            throw new SearchUnavailableException(
                    "The search index answered only in part.",
                    new IOException("timed out: " + response.timedOut() + ", failed shards: "
                            + response.shards().failed()));
        }
        return response;
    }

    private static RuntimeException refused(OpenSearchException e) {
        return switch (e.status()) {
            case 400 -> e;
            case 404 ->
                new SearchUnavailableException(
                        "The search index '" + ProductIndex.ALIAS + "' is not there yet; the index job creates it.", e);
            default -> new SearchUnavailableException("The search index refused the search.", e);
        };
    }
}
