package io.shopstream.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script against a stand-in for the Flink CLI that lists what it is told and notes what is submitted. */
final class SubmitJobsIT {

    private static final String CLI = """
            #!/bin/bash
            case $1 in
                list) cat "$FLINK_HOME/listed" ;;
                run) echo "$*" >> "$FLINK_HOME/submitted" ;;
                stop) [ ! -e "$FLINK_HOME/unreachable" ] && mkdir -p "${3#file://}/savepoint-1" ;;
                cancel) : ;;
            esac
            """;

    private static final String RUNNING = "23.11.2026 03:00:00 : 5e20cb6b0f35 : product-ingest (RUNNING)\n";

    @TempDir
    private Path home;

    @Test
    void emptyClusterIsGivenBothJobs() throws IOException {
        assertThat(submitted("No running jobs.\nNo scheduled jobs.\n"))
                .containsExactly(
                        "run -d -c io.shopstream.ingest.ProductIngestPipeline " + home + "/usrlib/flink-jobs.jar",
                        "run -d -c io.shopstream.index.ProductIndexPipeline " + home + "/usrlib/flink-jobs.jar");
    }

    @Test
    void jobThatRunsAlreadyIsNotSubmittedAgain() throws IOException {
        submitted("No running jobs.\n");

        assertThat(submitted(RUNNING))
                .containsExactly(
                        "run -d -c io.shopstream.index.ProductIndexPipeline " + home + "/usrlib/flink-jobs.jar");
    }

    @Test
    void jobOfAnotherJarGoesOnFromItsSavepoint() throws IOException {
        submitted("No running jobs.\n");
        Files.writeString(jar(), "second build");

        assertThat(submitted(RUNNING))
                .contains("run -d -s file://" + home + "/data/savepoints/replaced-5e20cb6b0f35/savepoint-1"
                        + " -c io.shopstream.ingest.ProductIngestPipeline " + home + "/usrlib/flink-jobs.jar");
    }

    @Test
    void jobThatCannotBeStoppedGoesOnFromItsLastCheckpoint() throws IOException {
        submitted("No running jobs.\n");
        Files.writeString(jar(), "second build");
        Files.createFile(home.resolve("unreachable"));
        for (String checkpoint : List.of("chk-9", "chk-10")) {
            Path folder = Files.createDirectories(
                    home.resolve("data/checkpoints/5e20cb6b0f35").resolve(checkpoint));
            Files.createFile(folder.resolve("_metadata"));
        }

        assertThat(submitted(RUNNING))
                .contains("run -d -s file://" + home + "/data/checkpoints/5e20cb6b0f35/chk-10"
                        + " -c io.shopstream.ingest.ProductIngestPipeline " + home + "/usrlib/flink-jobs.jar");
    }

    private Path jar() {
        return home.resolve("usrlib/flink-jobs.jar");
    }

    private List<String> submitted(String listed) throws IOException {
        Path cli = Files.writeString(home.resolve("flink"), CLI);
        Files.setPosixFilePermissions(cli, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("listed"), listed);
        Files.createDirectories(jar().getParent());
        if (!Files.exists(jar())) {
            Files.writeString(jar(), "first build");
        }
        Files.deleteIfExists(home.resolve("submitted"));
        ProcessBuilder script = new ProcessBuilder(
                ProjectFiles.ROOT.resolve("deploy/bin/submit-jobs").toString());
        script.environment().put("FLINK_HOME", home.toString());
        script.environment().merge("PATH", home.toString(), (path, folder) -> folder + ":" + path);
        assertThat(script.redirectErrorStream(true).start().onExit().join().exitValue())
                .isZero();
        return Files.readAllLines(home.resolve("submitted"));
    }
}
