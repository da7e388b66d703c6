package io.shopstream.standalone.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Flink's REST interface, as far as it is about jobs (Flink documentation, "REST API"). */
public final class FlinkRest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    /** A JobManager that has just taken a job in may not yet answer for it, or be too busy to answer in time. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    /** One that fails at the first question without an answer. */
    public FlinkRest(String address) {
        this(address, Duration.ZERO);
    }

    private FlinkRest(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** One that asks again for a while before it fails; what changes something is never sent twice. */
    static FlinkRest patient(String address) {
        return new FlinkRest(address, PATIENCE);
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

    /** All submissions of a job that the cluster knows. */
    List<RunningJob> jobs(String name) throws IOException, InterruptedException {
        return jobs().stream().filter(each -> each.name().equals(name)).toList();
    }

    /** The one that has not ended, else the newest one listed. */
    public Optional<RunningJob> job(StackJob job) throws IOException, InterruptedException {
        List<RunningJob> named = jobs(job.jobName());
        return named.stream()
                .filter(each -> !each.hasEnded())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    int freeSlots() throws IOException, InterruptedException {
        return get("/overview").path("slots-available").asInt();
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

    /** Asks for the end of a job with a savepoint in the folder; returns whether the job has ended with it. */
    boolean stop(RunningJob job, Path folder, Duration limit) throws IOException, InterruptedException {
        ObjectNode order = JSON.createObjectNode()
                .put("targetDirectory", folder.toUri().toString())
                .put("drain", false);
        String operation = "/jobs/" + job.id() + "/savepoints/"
                + send("POST", "/jobs/" + job.id() + "/stop", order.toString())
                        .path("request-id")
                        .asText();
        long deadline = System.nanoTime() + limit.toNanos();
        JsonNode answer = get(operation);
        while (!answer.at("/status/id").asText().equals("COMPLETED") && System.nanoTime() < deadline) {
            Thread.sleep(POLL.toMillis());
            answer = get(operation);
        }
        return answer.at("/operation").has("location");
    }

    /** Asks for the end of a job, without waiting. */
    void cancel(RunningJob job) throws IOException, InterruptedException {
        send("PATCH", "/jobs/" + job.id(), "");
    }

    /** The state that the job would go on from after a failure, where the cluster names its folder. */
    Optional<Path> lastState(RunningJob job) throws IOException, InterruptedException {
        JsonNode latest = get("/jobs/" + job.id() + "/checkpoints").path("latest");
        return Stream.of("completed", "restored")
                .map(kind -> latest.path(kind).path("external_path").asText())
                .filter(folder -> folder.startsWith("file:"))
                .findFirst()
                .map(folder -> Path.of(URI.create(folder)));
    }

    /** Stack traces of the failures that the cluster remembers, the newest first. */
    List<String> failures(RunningJob job) throws IOException, InterruptedException {
        JsonNode entries = get("/jobs/" + job.id() + "/exceptions").at("/exceptionHistory/entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(failure -> failure.path("stacktrace").asText())
                .toList();
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

    @Override
    public String toString() {
        return address;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return send("GET", path, "");
            } catch (IOException e) {
                if (System.nanoTime() >= deadline) {
                    throw e;
                }
                Thread.sleep(POLL.toMillis());
            }
        }
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 202) {
            throw new IOException("Flink answers " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
