package io.shopstream.query.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.query.outage.ServerAwayException;
import io.shopstream.query.outage.ShortCircuit;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/** Asks the index behind the alias {@value ProductIndex#ALIAS}, times each request and says why one failed. */
public final class ProductIndexClient {

    private final OpenSearchClient client;
    private final String timeout;
    private final MeterRegistry meters;
    private final ShortCircuit circuit;

    /**
     * Asks through the client.
     *
     * @param timeout after which a shard gives up
     */
    public ProductIndexClient(OpenSearchClient client, Duration timeout, MeterRegistry meters, Clock clock) {
        this.client = client;
        this.timeout = timeout.toMillis() + "ms";
        this.meters = meters;
        this.circuit = new ShortCircuit("OpenSearch", ProductIndexClient::isAway, clock);
    }

    /** Throws unless the cluster answers. */
    public void ping() throws IOException {
        if (!client.ping().value()) {
            throw new IOException("OpenSearch refused the ping.");
        }
    }

    /**
     * Whether there is an index to search; the index job creates it.
     *
     * @throws SearchUnavailableException when there is no answer now
     */
    public boolean isThere() {
        try {
            return circuit.ask(() -> client.indices().exists(request -> request.index(ProductIndex.ALIAS)))
                    .value();
        } catch (OpenSearchException | IOException | ServerAwayException e) {
            throw new SearchUnavailableException("The search index does not answer.", e);
        }
    }

    /**
     * The index that searches are answered from now.
     *
     * @throws SearchUnavailableException when there is no answer now, or no index
     */
    public LiveIndex liveIndex() {
        try {
            var mappings = circuit.ask(() -> client.indices().getMapping(request -> request.index(ProductIndex.ALIAS)));
            return mappings.result().entrySet().stream()
                    .map(index -> new LiveIndex(
                            index.getKey(), words(index.getValue().mappings().meta())))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No index is behind " + ProductIndex.ALIAS + "."));
        } catch (OpenSearchException | IOException | ServerAwayException e) {
            throw new SearchUnavailableException("The search index does not tell its dictionaries.", e);
        }
    }

    private static long words(Map<String, JsonData> meta) {
        JsonData version = meta.get(ProductIndex.DICTIONARY_VERSION);
        return version == null ? 0 : version.to(Long.class);
    }

    String timeout() {
        return timeout;
    }

    /**
     * The answer to a request, which may have come only in part.
     *
     * @throws SearchUnavailableException when there is none now
     * @throws SearchRefusedException when there will never be one
     */
    SearchResponse<ProductDocument> ask(SearchRequest request) {
        Timer.Sample time = Timer.start(meters);
        String outcome = "failure";
        try {
            SearchResponse<ProductDocument> response = circuit.ask(() -> client.search(request, ProductDocument.class));
            outcome = "success";
            return response;
        } catch (OpenSearchException e) {
            throw refused(e);
        } catch (IOException | ServerAwayException e) {
            throw silent(e);
        } catch (RuntimeException e) {
            throw isAway(e) ? silent(e) : e;
        } finally {
            time.stop(Timer.builder("opensearch.requests")
                    .description("Searches in OpenSearch")
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    /** A question that waits for a connection when the server dies ends in a bare exception of the client, about a timeout. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof IOException || failure.getCause() instanceof TimeoutException;
    }

    private static SearchUnavailableException silent(Exception e) {
        return new SearchUnavailableException("The search index does not answer.", e);
    }

    private static RuntimeException refused(OpenSearchException e) {
        if (String.valueOf(e.getMessage()).contains("too_many_")) {
            return new SearchRefusedException(e); // of clauses: 500 before OpenSearch 3, 400 since
        }
        return switch (e.status()) {
            case 400 -> new SearchRefusedException(e);
            case 404 ->
                new SearchUnavailableException(
                        "The search index '" + ProductIndex.ALIAS + "' is not there yet; the index job creates it.", e);
            default -> new SearchUnavailableException("The search index refused the search.", e);
        };
    }
}
