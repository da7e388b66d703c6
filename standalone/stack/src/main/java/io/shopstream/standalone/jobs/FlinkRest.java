package io.shopstream.standalone.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** What Flink's REST interface says about jobs (Flink documentation, "REST API"). */
public final class FlinkRest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    public FlinkRest(String address) {
        this.address = address;
    }

    /**
     * All jobs the cluster knows. While a new JobManager restores jobs it answers with an error, so an answer is
     * complete.
     */
    public List<RunningJob> jobs() throws IOException, InterruptedException {
        return StreamSupport.stream(get("/jobs/overview").path("jobs").spliterator(), false)
                .map(job -> new RunningJob(
                        job.path("jid").asText(),
                        job.path("name").asText(),
                        job.path("state").asText(),
                        allTasksRun(job.path("tasks"))))
                .toList();
    }

    private static boolean allTasksRun(JsonNode tasks) {
        return tasks.path("total").asInt() > 0
                && tasks.path("running").asInt() == tasks.path("total").asInt();
    }

    /** The one that has not ended, else the newest one listed. */
    public Optional<RunningJob> job(StackJob job) throws IOException, InterruptedException {
        List<RunningJob> named = jobs().stream()
                .filter(each -> each.name().equals(job.jobName()))
                .toList();
        return named.stream()
                .filter(each -> !each.hasEnded())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** When the newest complete checkpoint was triggered. */
    public Optional<Instant> lastCheckpoint(RunningJob job) throws IOException, InterruptedException {
        JsonNode completed =
                get("/jobs/" + job.id() + "/checkpoints").path("latest").path("completed");
        return completed.has("trigger_timestamp")
                ? Optional.of(
                        Instant.ofEpochMilli(completed.path("trigger_timestamp").asLong()))
                : Optional.empty();
    }

    /** Records that the job's sources know of and have not read (the metric {@code pendingRecords}); empty at first. */
    public OptionalLong lag(RunningJob job) throws IOException, InterruptedException {
        List<Long> pending = new ArrayList<>();
        for (JsonNode vertex : get("/jobs/" + job.id()).path("vertices")) {
            String metrics =
                    "/jobs/" + job.id() + "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics";
            for (JsonNode metric : get(metrics)) {
                String name = metric.path("id").asText();
                if (name.endsWith("pendingRecords")) {
                    String query = "?agg=sum&get=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
                    get(metrics + query)
                            .forEach(sum -> pending.add(sum.path("sum").asLong()));
                }
            }
        }
        return pending.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(pending.stream().mapToLong(Long::longValue).sum());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LIMIT)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Flink answers " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
