package io.shopstream.verification.stack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What Flink's own interface tells of a job. */
public final class RunningJob {

    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final String flink;
    private final String name;
    private final HttpClient http = HttpClient.newHttpClient();

    public RunningJob(RunningStack stack, String name) {
        this.flink = stack.dashboard();
        this.name = name;
    }

    /** How often it was restarted since it was submitted; Flink gathers the figure when it is first asked. */
    public long restarts() {
        return await().atMost(WITHIN).until(this::gathered, restarts -> restarts >= 0);
    }

    private long gathered() {
        for (JsonNode job : get("/jobs/overview").path("jobs")) {
            if (job.path("name").asText().equals(name)
                    && job.path("state").asText().equals("RUNNING")) {
                return get("/jobs/" + job.path("jid").asText() + "/metrics?get=numRestarts")
                        .path(0)
                        .path("value")
                        .asLong(-1);
            }
        }
        throw new AssertionError(name + " does not run.");
    }

    private JsonNode get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(flink + path)).build();
            return ProductJson.mapper()
                    .readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new AssertionError("Flink does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }
}
