package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(isRecorded(Map.of())).isFalse();
        records.write(StackJob.INGEST, origin(Map.of()), new Deployment(kept(), Map.of("INGEST_PARALLELISM", "3")));
    }

    @Test
    void sameBuildAndSettingsAreKnown() throws IOException {
        assertThat(isRecorded(Map.of("API_PORT", "8001"))).isTrue();
    }

    @Test
    void newBuildIsAnotherOrigin() throws IOException {
        build("second build");

        assertThat(isRecorded(Map.of())).isFalse();
    }

    @Test
    void movedServerIsAnotherOrigin() throws IOException {
        assertThat(isRecorded(Map.of("KAFKA_PORT", "19092"))).isFalse();
    }

    @Test
    void settingOfAJobIsAnotherOrigin() throws IOException {
        assertThat(isRecorded(Map.of("INGEST_PARALLELISM", "2"))).isFalse();
    }

    @Test
    void recordOfOneJobSaysNothingOfTheOther() throws IOException {
        assertThat(records.isRecorded(StackJob.INDEX, origin(Map.of()))).isFalse();
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

        records.write(StackJob.INGEST, origin(Map.of()), new Deployment(second, Map.of()));

        assertThat(first).doesNotExist();
        assertThat(second).hasContent("second build");
    }

    private void build(String content) throws IOException {
        Files.writeString(folder.resolve("jobs.jar"), content);
    }

    private Path kept() throws IOException {
        return jars.keep(folder.resolve("jobs.jar"));
    }

    private boolean isRecorded(Map<String, String> environment) throws IOException {
        return records.isRecorded(StackJob.INGEST, origin(environment));
    }

    private JobOrigin origin(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SHOPSTREAM_HOME", folder.toString());
        return JobOrigin.of(StackSettings.from(all), kept());
    }
}
