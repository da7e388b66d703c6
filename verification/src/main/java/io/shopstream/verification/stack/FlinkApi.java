package io.shopstream.verification.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Flink's REST interface as proofs need it: a JobManager that is away gives empty answers, no failures. */
public final class FlinkApi {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    public FlinkApi(String address) {
        this.address = address;
    }

    /** Ids by name of the jobs that have not ended; empty while no JobManager answers. */
    public Map<String, String> liveJobs() throws InterruptedException {
        return jobs("RUNNING|CREATED|RESTARTING|INITIALIZING|FAILING|RECONCILING", false);
    }

    /** Ids by name of the jobs whose tasks all run. */
    public Map<String, String> workingJobs() throws InterruptedException {
        return jobs("RUNNING", true);
    }

    private Map<String, String> jobs(String states, boolean allTasks) throws InterruptedException {
        Map<String, String> ids = new TreeMap<>();
        get("/jobs/overview")
                .ifPresent(answer -> answer.path("jobs").forEach(job -> {
                    JsonNode tasks = job.path("tasks");
                    boolean whole =
                            tasks.path("running").asInt() == tasks.path("total").asInt();
                    if (job.path("state").asText().matches(states) && (whole || !allTasks)) {
                        ids.put(job.path("name").asText(), job.path("jid").asText());
                    }
                }));
        return ids;
    }

    /** State of a job by its id; empty while no JobManager answers. */
    public Optional<String> state(String job) throws InterruptedException {
        return get("/jobs/" + job).map(answer -> answer.path("state").asText());
    }

    public boolean checkpointIsInProgress(String job) throws InterruptedException {
        return get("/jobs/" + job + "/checkpoints")
                .map(answer -> answer.at("/counts/in_progress").asInt() > 0)
                .orElse(false);
    }

    /** Asks for a savepoint; the answer is its trigger. */
    public Optional<String> triggerSavepoint(String job, Path folder) throws InterruptedException {
        String body = "{\"target-directory\":\"" + folder.toUri() + "\",\"cancel-job\":false}";
        return send(HttpRequest.newBuilder(URI.create(address + "/jobs/" + job + "/savepoints"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .map(answer -> answer.path("request-id").asText());
    }

    public boolean savepointIsInProgress(String job, String trigger) throws InterruptedException {
        return get("/jobs/" + job + "/savepoints/" + trigger)
                .map(answer -> answer.at("/status/id").asText().equals("IN_PROGRESS"))
                .orElse(false);
    }

    public void cancel(String job) throws InterruptedException {
        Optional<JsonNode> unused = send(HttpRequest.newBuilder(URI.create(address + "/jobs/" + job + "?mode=cancel"))
                .method("PATCH", BodyPublishers.noBody()));
    }

    private Optional<JsonNode> get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private Optional<JsonNode> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(request.timeout(LIMIT).build(), BodyHandlers.ofByteArray());
            return answer.statusCode() / 100 == 2 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
