package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.standalone.JsonServer;
import io.shopstream.standalone.jobs.SubmissionRecords.Standing;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in for the cluster; the project's folder has no command line of Flink, so that each submission fails. */
class JobSubmissionIT {

    private static final String CHECKPOINT = """
            {"latest": {"completed": {"trigger_timestamp": 1000}}}
            """;

    @TempDir
    private Path folder;

    private JsonServer flink;
    private StackSettings settings;
    private SubmissionRecords records;
    private Submission deployed;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        flink = new JsonServer();
        settings = StackSettings.from(
                Map.of("SHOPSTREAM_HOME", folder.toString(), "FLINK_REST_PORT", Integer.toString(flink.port())));
        Files.createDirectories(folder.resolve("flink-jobs/target"));
        Files.writeString(folder.resolve("flink-jobs/target/flink-jobs.jar"), "first build");
        KeptJars jars = new KeptJars(settings.data().resolve("flink"));
        records = new SubmissionRecords(settings.data().resolve("flink"), jars);
        Path build = jars.keep(folder.resolve("flink-jobs/target/flink-jobs.jar"));
        deployed =
                new Submission(new Deployment(build, Map.of("INGEST_PARALLELISM", "3")), JobOrigin.of(settings, build));
    }

    @AfterEach
    void stop() {
        flink.close();
    }

    @Test
    void submissionWhoseCommandWasCutShortIsProvenByItsFirstCheckpoint() throws Exception {
        flink.running("5e20", "product-ingest").answer("/jobs/5e20/checkpoints", CHECKPOINT);
        records.begin(StackJob.INGEST, deployed);

        submit();

        assertThat(standing()).isEqualTo(Standing.PROVEN);
        assertThat(records.deployment(StackJob.INGEST)).contains(deployed.deployment());
        assertThat(flink.orders()).isEmpty();
        assertThat(said)
                .containsExactly(
                        "product-ingest was submitted by a command that was cut short: waiting for its first"
                                + " checkpoint.",
                        "product-ingest is RUNNING, and its first checkpoint is complete.");
    }

    @Test
    void submissionIsPendingBeforeTheClusterIsGivenTheJob() throws IOException {
        assertThatThrownBy(this::submit)
                .isInstanceOf(StackProblem.class)
                .hasMessageStartingWith("product-ingest does not work");

        assertThat(standing()).isEqualTo(Standing.PENDING);
    }

    @Test
    void absentJobIsSubmittedWithWhatWasDeployed() throws IOException {
        records.prove(StackJob.INGEST, deployed);

        assertThatThrownBy(this::submit)
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("there is no other jar or setting of before to go back to");
    }

    private void submit() throws IOException, InterruptedException {
        new JobSubmission(settings, new Launcher(settings.run())).run(List.of(StackJob.INGEST), said::add);
    }

    private Standing standing() throws IOException {
        return records.standing(StackJob.INGEST, deployed.origin());
    }
}
