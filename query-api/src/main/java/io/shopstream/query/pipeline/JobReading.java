package io.shopstream.query.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.query.pipeline.JobStatus.Checkpoint;
import io.shopstream.query.pipeline.JobStatus.Checkpoints;
import io.shopstream.query.pipeline.JobStatus.Execution;
import io.shopstream.query.pipeline.JobStatus.Failure;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads all that is told of one submission of a job. */
final class JobReading {

    private final FlinkRest rest;
    private final JsonNode listed;
    private final String path;

    /** Of a job as {@code /jobs/overview} lists it. */
    JobReading(FlinkRest rest, JsonNode listed) {
        this.rest = rest;
        this.listed = listed;
        this.path = "/jobs/" + listed.path("jid").asText();
    }

    JobStatus status() throws IOException, InterruptedException {
        JsonNode detail = rest.get(path);
        return new JobStatus(
                listed.path("name").asText(),
                listed.path("state").asText(),
                execution(detail),
                checkpoints(rest.get(path + "/checkpoints")),
                failure(rest.get(path + "/exceptions?maxExceptions=1")),
                JobFlow.of(new StepMetrics(rest, path).read(detail.path("vertices"))));
    }

    private Execution execution(JsonNode detail) throws IOException, InterruptedException {
        JsonNode restarts = rest.get(path + "/metrics?get=numRestarts").at("/0/value");
        int parallelism = StreamSupport.stream(detail.path("vertices").spliterator(), false)
                .mapToInt(vertex -> vertex.path("parallelism").asInt())
                .max()
                .orElse(0);
        return new Execution(
                instant(detail.path("timestamps").path(listed.path("state").asText())),
                restarts.isMissingNode() ? null : restarts.asLong(),
                parallelism,
                listed.at("/tasks/running").asInt(),
                listed.at("/tasks/total").asInt());
    }

    private static Checkpoints checkpoints(JsonNode answer) {
        JsonNode completed = answer.at("/latest/completed");
        Instant completedAt = instant(completed.path("latest_ack_timestamp"));
        Checkpoint last = completedAt == null
                ? null
                : new Checkpoint(
                        completedAt,
                        completed.path("end_to_end_duration").asLong(),
                        completed.path("checkpointed_size").asLong());
        return new Checkpoints(last, answer.at("/counts/failed").asLong());
    }

    private static @Nullable Failure failure(JsonNode answer) {
        JsonNode newest = answer.at("/exceptionHistory/entries/0");
        Instant at = instant(newest.path("timestamp"));
        return at == null
                ? null
                : new Failure(at, FailureLine.of(newest.path("stacktrace").asText()));
    }

    /** Flink gives milliseconds; 0 or -1 for what has not happened. */
    private static @Nullable Instant instant(JsonNode millis) {
        return millis.asLong() > 0 ? Instant.ofEpochMilli(millis.asLong()) : null;
    }
}
