package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkFoldersTest {

    private static final RunningJob JOB = new RunningJob("5e20", "product-ingest", "RUNNING", true);

    @TempDir
    private Path flink;

    @Test
    void newestCompleteCheckpointIsFound() throws IOException {
        complete("checkpoints/5e20/chk-9");
        Path newest = complete("checkpoints/5e20/chk-10");
        Files.createDirectories(flink.resolve("checkpoints/5e20/chk-11"));
        complete("checkpoints/another/chk-12");

        assertThat(new FlinkFolders(flink).checkpoint(JOB)).contains(newest);
    }

    @Test
    void savepointIsFoundInItsFolder() throws IOException {
        FlinkFolders folders = new FlinkFolders(flink);
        Path savepoint = complete("savepoints/replaced-5e20/savepoint-5e20-1");

        assertThat(folders.savepoint(folders.forSavepoint(JOB))).contains(savepoint);
    }

    @Test
    void jobThatWroteNothingHasNone() throws IOException {
        assertThat(new FlinkFolders(flink).checkpoint(JOB)).isEmpty();
    }

    private Path complete(String name) throws IOException {
        Path folder = Files.createDirectories(flink.resolve(name));
        Files.createFile(folder.resolve("_metadata"));
        return folder;
    }
}
