package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.standalone.jobs.SubmissionRecords.Standing;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionRecordsTest {

    @TempDir
    private Path folder;

    private KeptJars jars;
    private SubmissionRecords records;

    @BeforeEach
    void submit() throws IOException {
        jars = new KeptJars(folder);
        records = new SubmissionRecords(folder, jars);
        build("first build");
        assertThat(standing(Map.of())).isEqualTo(Standing.OTHER);
        records.prove(StackJob.INGEST, submission(Map.of("INGEST_PARALLELISM", "3"), Map.of()));
    }

    @Test
    void sameBuildAndSettingsAreKnown() throws IOException {
        assertThat(standing(Map.of("API_PORT", "8001"))).isEqualTo(Standing.PROVEN);
    }

    @Test
    void newBuildIsAnotherOrigin() throws IOException {
        build("second build");

        assertThat(standing(Map.of())).isEqualTo(Standing.OTHER);
    }

    @Test
    void movedServerIsAnotherOrigin() throws IOException {
        assertThat(standing(Map.of("KAFKA_PORT", "19092"))).isEqualTo(Standing.OTHER);
    }

    @Test
    void settingOfAJobIsAnotherOrigin() throws IOException {
        assertThat(standing(Map.of("INGEST_PARALLELISM", "2"))).isEqualTo(Standing.OTHER);
    }

    @Test
    void recordOfOneJobSaysNothingOfTheOther() throws IOException {
        assertThat(records.standing(StackJob.INDEX, origin(Map.of()))).isEqualTo(Standing.OTHER);
    }

    @Test
    void jarThatRunsIsFoundAfterTheNextBuild() throws IOException {
        Path first = kept();
        build("second build");

        assertThat(records.deployment(StackJob.INGEST))
                .contains(new Deployment(first, Map.of("INGEST_PARALLELISM", "3")));
        assertThat(first).hasContent("first build");
    }

    @Test
    void jarsThatNoJobRunsAreDropped() throws IOException {
        Path first = kept();
        build("second build");
        Path second = kept();

        records.prove(StackJob.INGEST, submission(Map.of(), Map.of()));

        assertThat(first).doesNotExist();
        assertThat(second).hasContent("second build");
    }

    @Test
    void whatWasDeployedIsSubmittedAgainForTheSameBuildAndSettings() throws IOException {
        assertThat(records.deployment(StackJob.INGEST, origin(Map.of())))
                .contains(new Deployment(kept(), Map.of("INGEST_PARALLELISM", "3")));
        assertThat(records.deployment(StackJob.INGEST, origin(Map.of("INGEST_PARALLELISM", "2"))))
                .isEmpty();
    }

    @Test
    void submissionThatHasNotProvedItselfIsPending() throws IOException {
        Submission pending = submission(Map.of("INGEST_PARALLELISM", "1"), Map.of());
        records.begin(StackJob.INGEST, pending);

        assertThat(standing(Map.of())).isEqualTo(Standing.PENDING);
        assertThat(standing(Map.of("INGEST_PARALLELISM", "2"))).isEqualTo(Standing.OTHER);
        assertThat(records.deployment(StackJob.INGEST, origin(Map.of()))).contains(pending.deployment());
        assertThat(records.deployment(StackJob.INGEST))
                .contains(new Deployment(kept(), Map.of("INGEST_PARALLELISM", "3")));
    }

    @Test
    void pendingSubmissionForOtherSettingsLeavesWhatWasDeployedForThese() throws IOException {
        records.begin(StackJob.INGEST, submission(Map.of(), Map.of("INGEST_PARALLELISM", "2")));

        assertThat(standing(Map.of())).isEqualTo(Standing.OTHER);
        assertThat(records.deployment(StackJob.INGEST, origin(Map.of())))
                .contains(new Deployment(kept(), Map.of("INGEST_PARALLELISM", "3")));
    }

    @Test
    void proofEndsWhatWasPending() throws IOException {
        Submission pending = submission(Map.of(), Map.of());
        records.begin(StackJob.INGEST, pending);

        records.prove(StackJob.INGEST, pending);

        assertThat(standing(Map.of())).isEqualTo(Standing.PROVEN);
        assertThat(records.deployment(StackJob.INGEST)).contains(pending.deployment());
    }

    @Test
    void jarOfAPendingSubmissionIsKept() throws IOException {
        build("second build");
        Path second = kept();
        records.begin(StackJob.INDEX, submission(Map.of(), Map.of()));
        build("third build");

        records.prove(StackJob.INGEST, submission(Map.of(), Map.of()));

        assertThat(second).hasContent("second build");
    }

    private void build(String content) throws IOException {
        Files.writeString(folder.resolve("jobs.jar"), content);
    }

    private Path kept() throws IOException {
        return jars.keep(folder.resolve("jobs.jar"));
    }

    private Standing standing(Map<String, String> environment) throws IOException {
        return records.standing(StackJob.INGEST, origin(environment));
    }

    private Submission submission(Map<String, String> variables, Map<String, String> environment) throws IOException {
        return new Submission(new Deployment(kept(), variables), origin(environment));
    }

    private JobOrigin origin(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SHOPSTREAM_HOME", folder.toString());
        return JobOrigin.of(StackSettings.from(all), kept());
    }
}
