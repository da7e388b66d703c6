package io.shopstream.query.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.transport.Endpoint;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;

class ProductIndexClientTest {

    @Test
    void silentServerIsUnavailable() {
        assertThatThrownBy(() -> ask(new IOException("Connection refused")))
                .isInstanceOf(SearchUnavailableException.class)
                .hasMessage("The search index does not answer.");
    }

    @Test
    void questionThatWaitedForAConnectionToADeadServerIsUnavailableToo() {
        assertThatThrownBy(() -> ask(new RuntimeException(
                        "error while performing request", new TimeoutException("Deadline, 984 MILLISECONDS overdue"))))
                .isInstanceOf(SearchUnavailableException.class)
                .hasMessage("The search index does not answer.");
    }

    @Test
    void mistakeOfThisProgramStaysOne() {
        assertThatThrownBy(() -> ask(new IllegalStateException("a mistake"))).hasMessage("a mistake");
    }

    private static void ask(Exception failure) {
        OpenSearchClient client = new OpenSearchClient(new FailingTransport(failure));
        new ProductIndexClient(client, Duration.ofSeconds(1), new SimpleMeterRegistry(), Clock.systemUTC())
                .ask(SearchRequest.of(request -> request.index("products")));
    }

    /** Fails every request. */
    private record FailingTransport(Exception failure) implements OpenSearchTransport {

        @Override
        public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
                RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options)
                throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
                RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
            return CompletableFuture.failedFuture(failure);
        }

        @Override
        public JsonpMapper jsonpMapper() {
            return new JacksonJsonpMapper();
        }

        @Override
        public @Nullable TransportOptions options() {
            return null;
        }

        @Override
        public void close() {}
    }
}
