package io.shopstream.query.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

/** Reads the state of the pipeline's jobs from Flink: some twenty questions, one after the other. */
final class FlinkPipelineStatus implements Callable<FlinkStatus> {

    /** Names under which the jobs are submitted. */
    private static final List<String> JOBS = List.of("product-ingest", "product-index");

    private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");

    private final FlinkRest rest;

    FlinkPipelineStatus(FlinkRest rest) {
        this.rest = rest;
    }

    /**
     * Asks for everything.
     *
     * @throws IOException at the first question without an answer
     */
    @Override
    public FlinkStatus call() throws IOException, InterruptedException {
        JsonNode submissions = rest.get("/jobs/overview").path("jobs");
        List<JobStatus> jobs = new ArrayList<>();
        for (String name : JOBS) {
            Optional<JsonNode> submission = current(submissions, name);
            jobs.add(submission.isPresent() ? new JobReading(rest, submission.get()).status() : JobStatus.absent(name));
        }
        return FlinkStatus.of(jobs);
    }

    /** The submission that has not ended, else the one that was made last. */
    private static Optional<JsonNode> current(JsonNode submissions, String name) {
        return StreamSupport.stream(submissions.spliterator(), false)
                .filter(job -> job.path("name").asText().equals(name))
                .max(Comparator.<JsonNode, Boolean>comparing(
                                job -> !ENDED.contains(job.path("state").asText()))
                        .thenComparing(job -> job.path("start-time").asLong()));
    }
}
