package io.shopstream.verification.crash;

import io.shopstream.verification.network.TcpProxy;
import io.shopstream.verification.network.Weather;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of network and resources that a long run goes through, each once. */
final class Faults {

    private static final Weather SLOW = Weather.slow(Duration.ofMillis(100), 200_000);

    private final TcpProxy postgres;
    private final TcpProxy opensearch;
    private final String opensearchUrl;
    private final HttpClient http = HttpClient.newHttpClient();

    Faults(TcpProxy postgres, TcpProxy opensearch, String opensearchUrl) {
        this.postgres = postgres;
        this.opensearch = opensearch;
        this.opensearchUrl = opensearchUrl;
    }

    /**
     * All of them.
     *
     * @param checkpoints the disk of the checkpoints, where one could be made
     */
    List<Fault> all(Optional<SmallDisk> checkpoints) {
        List<Fault> faults = new ArrayList<>(List.of(
                weather("PostgreSQL cut off", postgres, Weather.cut(), false),
                weather("PostgreSQL half-open", postgres, Weather.halfOpen(), false),
                weather("PostgreSQL slow", postgres, SLOW, false),
                weather("OpenSearch cut off", opensearch, Weather.cut(), true),
                weather("OpenSearch half-open", opensearch, Weather.halfOpen(), true),
                weather("OpenSearch slow", opensearch, SLOW, true),
                weather("OpenSearch answers 429", opensearch, Weather.answering(429), true),
                weather("OpenSearch answers 503", opensearch, Weather.answering(503), true),
                new Fault("index blocked for writes", true, () -> blockWrites(true), () -> blockWrites(false))));
        checkpoints.ifPresent(
                disk -> faults.add(new Fault("disk of the checkpoints full", false, disk::fill, disk::empty)));
        return faults;
    }

    private static Fault weather(String name, TcpProxy proxy, Weather weather, boolean sparesProducts) {
        return new Fault(name, sparesProducts, () -> proxy.set(weather), () -> proxy.set(Weather.fair()));
    }

    private void blockWrites(boolean blocked) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(opensearchUrl + "/products/_settings"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"index.blocks.write\":" + blocked + "}"))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("OpenSearch does not change the index's block: " + answer.body());
        }
    }
}
