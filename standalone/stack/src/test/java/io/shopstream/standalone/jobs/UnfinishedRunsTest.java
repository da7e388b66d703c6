package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedRunsTest {

    @TempDir
    private Path folder;

    private UnfinishedRuns runs;

    @BeforeEach
    void look() {
        runs = new UnfinishedRuns(folder.resolve("product-backfill"));
    }

    @Test
    void jobThatNeverRanLeftNothing() throws IOException {
        assertThat(runs.names()).isEmpty();
        assertThat(runs.state("monday")).isEmpty();
    }

    @Test
    void youngestCheckpointOfTheRunIsFound() throws IOException {
        complete("monday/5e20/chk-9", 1);
        Path youngest = complete("monday/7a11/chk-2", 2);
        complete("tuesday/0b32/chk-1", 3);

        assertThat(runs.state("monday")).contains(youngest);
        assertThat(runs.names()).containsExactlyInAnyOrder("monday", "tuesday");
    }

    @Test
    void finishedRunIsNotAmongThem() throws IOException {
        Files.createDirectories(runs.checkpoints("monday").resolve("5e20/shared"));

        assertThat(runs.names()).isEmpty();
    }

    @Test
    void submissionsThatAreDeletedLeaveTheOthers() throws IOException {
        complete("monday/5e20/chk-9", 2);
        List<Path> earlier = runs.submissions();
        Path later = complete("monday/7a11/chk-2", 1);

        runs.delete(earlier);

        assertThat(runs.state("monday")).contains(later);
        assertThat(earlier).containsExactly(runs.checkpoints("monday").resolve("5e20"));
        assertThat(earlier.get(0)).doesNotExist();
    }

    private Path complete(String name, int second) throws IOException {
        Path state = Files.createDirectories(folder.resolve("product-backfill").resolve(name));
        Path metadata = Files.createFile(state.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(second * 1_000L));
        return state;
    }
}
