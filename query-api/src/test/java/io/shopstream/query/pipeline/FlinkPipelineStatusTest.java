package io.shopstream.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.query.pipeline.JobFlow.Rejects;
import io.shopstream.query.pipeline.JobFlow.SourceLag;
import io.shopstream.query.pipeline.JobFlow.StepRate;
import io.shopstream.query.pipeline.JobStatus.Checkpoint;
import io.shopstream.query.pipeline.JobStatus.Checkpoints;
import io.shopstream.query.pipeline.JobStatus.Execution;
import io.shopstream.query.pipeline.JobStatus.Failure;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the answers of Flink 2.2.1 a minute and a half after its TaskManager had been killed. */
class FlinkPipelineStatusTest {

    private static final String INGEST = "/jobs/c72922d3d991f6fe12d217257992ec13";
    private static final String NO_RESOURCES =
            "java.util.concurrent.CompletionException: java.util.concurrent.CompletionException: "
                    + "org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: "
                    + "Could not acquire the minimum required resources.";

    private RecordedFlink flink;

    @BeforeEach
    void start() throws IOException {
        flink = new RecordedFlink();
    }

    @AfterEach
    void stop() {
        flink.close();
    }

    @Test
    void everythingThatFlinkSaysOfAJobIsRead() throws Exception {
        JobStatus ingest = ingest();

        assertThat(ingest.name()).isEqualTo("product-ingest");
        assertThat(ingest.state()).isEqualTo("RUNNING");
        assertThat(ingest.execution()).isEqualTo(new Execution(Instant.parse("2026-11-23T17:23:18.954Z"), 5L, 2, 8, 8));
        assertThat(ingest.checkpoints())
                .isEqualTo(new Checkpoints(new Checkpoint(Instant.parse("2026-11-23T17:24:49.448Z"), 89, 93900), 22));
        assertThat(ingest.failure()).isEqualTo(new Failure(Instant.parse("2026-11-23T17:23:13.941Z"), NO_RESOURCES));
    }

    @Test
    void flowIsToldInItsOrderWithEachSinkAsOneStep() throws Exception {
        JobFlow flow = ingest().flow();

        assertThat(flow.sources())
                .containsExactly(new SourceLag("raw-pages", 0L), new SourceLag("product-edits", null));
        assertThat(flow.steps())
                .containsExactly(
                        new StepRate("raw-pages", 1, 1.0),
                        new StepRate("decode pages", 1, 1.0),
                        new StepRate("parse", 1, 0.55),
                        new StepRate("validate", 0.55, 2.43),
                        new StepRate("product-edits", 0, 0.0),
                        new StepRate("decode edits", 0, 0.0),
                        new StepRate("deduplicate by key", 2.43, 0.0),
                        new StepRate("PostgreSQL", 0, null),
                        new StepRate("product-changes", 0, null),
                        new StepRate("dead-letters", 0.45, null));
        assertThat(flow.rejects()).containsExactly(new Rejects("parse", "no-product", 27));
    }

    @Test
    void jobsOfThePipelineAreListedInItsOrderAndTheirRejectsAddUp() throws Exception {
        FlinkStatus status = new FlinkPipelineStatus(flink.rest()).call();

        assertThat(status.jobs()).extracting(JobStatus::name).containsExactly("product-ingest", "product-index");
        assertThat(status.deadLetters()).isEqualTo(27);
    }

    @Test
    void jobThatTheClusterDoesNotKnowIsAbsent() throws Exception {
        flink.change("/jobs/overview", "{\"jobs\":[]}");

        assertThat(new FlinkPipelineStatus(flink.rest()).call().jobs())
                .containsExactly(JobStatus.absent("product-ingest"), JobStatus.absent("product-index"));
    }

    @Test
    void submissionThatHasNotEndedIsToldOfBeforeANewerOneThatHas() throws Exception {
        flink.change("/jobs/overview", """
            {"jobs":[{"jid":"ended","name":"product-ingest","start-time":3,"state":"CANCELED"},
                     {"jid":"c72922d3d991f6fe12d217257992ec13","name":"product-ingest","start-time":2,"state":"RUNNING"},
                     {"jid":"failed","name":"product-ingest","start-time":1,"state":"FAILED"}]}\
            """);

        assertThat(ingest().state()).isEqualTo("RUNNING");
    }

    @Test
    void jobWithoutCheckpointFailureAndMetricsIsRead() throws Exception {
        flink.change(INGEST + "/checkpoints", "{\"counts\":{\"failed\":0},\"latest\":{\"completed\":null}}");
        flink.change(INGEST + "/exceptions?maxExceptions=1", "{\"exceptionHistory\":{\"entries\":[]}}");
        flink.change(INGEST + "/metrics?get=numRestarts", "[]");
        flink.change(
                INGEST,
                "{\"timestamps\":{\"RUNNING\":1767225600000,\"FAILED\":0},\"vertices\":[{\"id\":\"v\",\"parallelism\":1}]}");
        flink.change(INGEST + "/vertices/v/subtasks/metrics", "[]");

        JobStatus ingest = ingest();

        assertThat(ingest.execution()).isEqualTo(new Execution(Instant.parse("2026-01-01T00:00:00Z"), null, 1, 8, 8));
        assertThat(ingest.checkpoints()).isEqualTo(new Checkpoints(null, 0));
        assertThat(ingest.failure()).isNull();
        assertThat(ingest.flow()).isEqualTo(JobFlow.NONE);
    }

    @Test
    void answerThatIsMissingFailsTheWholeReading() throws Exception {
        flink.change("/jobs/overview", """
            {"jobs":[{"jid":"unknown","name":"product-ingest","state":"RUNNING"}]}\
            """);

        assertThatThrownBy(this::ingest)
                .isInstanceOf(IOException.class)
                .hasMessage("Flink answers 404 to /jobs/unknown.");
    }

    private JobStatus ingest() throws IOException, InterruptedException {
        return new FlinkPipelineStatus(flink.rest()).call().jobs().get(0);
    }
}
