package io.shopstream.query.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.query.json.QueryJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks Flink's JobManager (Flink documentation, "REST API"). */
final class FlinkRest {

    private final String address;
    private final Duration patience;
    private final HttpClient http;

    /**
     * Of the JobManager at an address.
     *
     * @param patience the longest that a question and its whole answer may take
     */
    FlinkRest(URI address, Duration patience) {
        this.address = address.toString().replaceFirst("/+$", "");
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Asks for a path with its query.
     *
     * @throws IOException where the answer does not come in time, is no success or no JSON
     */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        HttpResponse<byte[]> answer = whole(http.sendAsync(request, BodyHandlers.ofByteArray()), path);
        if (answer.statusCode() != 200) {
            throw new IOException("Flink answers " + answer.statusCode() + " to " + path + ".");
        }
        return QueryJson.mapper().readTree(answer.body());
    }

    /** A request's own timeout ends with the headers of the answer; a body may stall after them. */
    private <T> T whole(CompletableFuture<T> answer, String path) throws IOException, InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("Flink does not answer " + path + " within " + patience + ".", e);
        } catch (ExecutionException e) {
            throw new IOException("Flink does not answer " + path + ": " + e.getCause() + ".", e);
        } finally {
            answer.cancel(true);
        }
    }
}
