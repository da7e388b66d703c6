package io.shopstream.verification.redeploy;

import io.shopstream.model.ProductJson;
import io.shopstream.verification.stack.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Searches for all products of a shop through the query API, each in other words, so that no cache answers. */
final class SearchFlow implements AutoCloseable {

    private static final int MILLIS_BETWEEN = 100;
    private static final int DEARER_THAN_ALL = 1_000_000;

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> searching;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    SearchFlow(RunningStack stack, String shop) {
        this.address = stack.api() + "/search?size=1&shop=" + shop + "&maxPrice=";
        this.searching = pace.scheduleWithFixedDelay(this::search, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    /**
     * An answer of the query API.
     *
     * @param total how many products it says there are; -1 where it failed
     */
    record Answer(int status, long total) {}

    List<Answer> stop() throws InterruptedException, ExecutionException {
        pace.shutdown();
        try {
            searching.get();
        } catch (CancellationException e) {
            // The end of a flow in which each search was answered.
        }
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        pace.shutdownNow();
    }

    private void search() {
        URI other = URI.create(address + (DEARER_THAN_ALL + answers.size()));
        try {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(other).build(), BodyHandlers.ofByteArray());
            answers.add(new Answer(
                    answer.statusCode(),
                    ProductJson.mapper().readTree(answer.body()).path("total").asLong(-1)));
        } catch (IOException e) {
            throw new AssertionError("The query API does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }
}
