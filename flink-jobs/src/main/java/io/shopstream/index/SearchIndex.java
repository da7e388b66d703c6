package io.shopstream.index;

import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.opensearch.sink.OpensearchFlink2Sink;

/**
 * What a job writes documents to.
 *
 * @param name of the alias or index
 * @param alias whether the name must be an alias
 * @param stage names the step in dead letters
 */
public record SearchIndex(String name, boolean alias, String stage) implements Serializable {

    /** What readers see. */
    static final SearchIndex LIVE = new SearchIndex(ProductIndex.ALIAS, true, "index");

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** An index that readers may not see yet. */
    public static SearchIndex named(String name) {
        return new SearchIndex(name, false, "reindex");
    }

    /** The sink to it; see {@link ProductBulk} for its guarantee. */
    public Sink<IndexAction> sink(IndexSettings settings) {
        String kafka = settings.bootstrapServers();
        SearchIndex target = this;
        return new OpensearchFlink2Sink<>(
                settings.opensearch(),
                settings.opensearchUser(),
                settings.opensearchPassword(),
                metrics -> new ProductBulk(target, DeadLetterProducer.to(kafka), metrics, Clock.systemUTC()));
    }

    /**
     * Asks OpenSearch for it: a write to an index that is absent would make one without the mapping, or be tried for ever.
     *
     * @throws IllegalArgumentException when it is absent
     * @throws IOException when OpenSearch does not answer
     */
    public void requireExisting(IndexSettings settings) throws IOException, InterruptedException {
        URI address = settings.opensearch().resolve("/" + name);
        int status = HttpClient.newHttpClient()
                .send(head(address, settings), BodyHandlers.discarding())
                .statusCode();
        if (status == 404) {
            throw new IllegalArgumentException(
                    "There is no index at " + address + ": create it with the project's mapping first.");
        }
        if (status != 200) {
            throw new IOException(address + " answers with status " + status + ": expected 200.");
        }
    }

    private static HttpRequest head(URI address, IndexSettings settings) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(ANSWER).method("HEAD", BodyPublishers.noBody());
        if (settings.opensearchUser() != null) {
            String login = settings.opensearchUser() + ":" + settings.opensearchPassword();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }
}
