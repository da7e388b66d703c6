package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobStatesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path flink;

    private JobStates states;

    @BeforeEach
    void look() {
        states = new JobStates(flink);
    }

    @Test
    void jobThatWroteNothingHasNone() throws IOException {
        assertThat(states.newest(StackJob.INGEST)).isEmpty();
    }

    @Test
    void newestCompleteCheckpointOfAnySubmissionIsFound() throws IOException {
        complete("checkpoints/product-ingest/5e20/chk-10", 3);
        Path newest = complete("checkpoints/product-ingest/7a11/chk-9", 4);
        Files.createDirectories(flink.resolve("checkpoints/product-ingest/7a11/chk-11"));
        complete("checkpoints/product-index/0b32/chk-12", 5);

        assertThat(states.newest(StackJob.INGEST)).contains(newest);
    }

    @Test
    void savepointAtTheEndOfASubmissionIsNewerThanItsCheckpoints() throws IOException {
        complete("checkpoints/product-ingest/5e20/chk-9", 1);
        Path savepoint = complete("savepoints/product-ingest/savepoint-5e20-1", 2);

        assertThat(states.newest(StackJob.INGEST)).contains(savepoint);
    }

    @Test
    void checkpointOfTheNextSubmissionIsNewerThanTheSavepointItBeganFrom() throws IOException {
        complete("savepoints/product-ingest/savepoint-5e20-1", 2);
        Path checkpoint = complete("checkpoints/product-ingest/7a11/chk-10", 3);

        assertThat(states.newest(StackJob.INGEST)).contains(checkpoint);
    }

    private Path complete(String name, int second) throws IOException {
        Path folder = Files.createDirectories(flink.resolve(name));
        Path metadata = Files.createFile(folder.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.from(START.plusSeconds(second)));
        return folder;
    }
}
