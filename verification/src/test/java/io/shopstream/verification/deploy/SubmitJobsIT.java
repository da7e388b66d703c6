package io.shopstream.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
                stop) [ ! -e "$FLINK_HOME/unreachable" ] && savepoint=${3#file://}/savepoint-1 && mkdir -p "$savepoint" && touch "$savepoint/_metadata" ;;
                cancel) : ;;
            esac
            """;

    private static final String RUNNING = "23.11.2026 03:00:00 : 5e20cb6b0f35 : product-ingest (RUNNING)\n";

    @TempDir
    private Path home;

    @Test
    void emptyClusterIsGivenBothJobs() throws IOException {
        assertThat(submitted("No running jobs.\nNo scheduled jobs.\n")).containsExactly(ingest(""), index());
    }

    @Test
    void jobThatRunsAlreadyIsNotSubmittedAgain() throws IOException {
        submitted("No running jobs.\n");

        assertThat(submitted(RUNNING)).containsExactly(index());
    }

    @Test
    void jobOfAnotherJarGoesOnFromItsSavepoint() throws IOException {
        submitted("No running jobs.\n");
        Files.writeString(jar(), "second build");
        state("checkpoints/product-ingest/5e20cb6b0f35/chk-10", 1_000);

        assertThat(submitted(RUNNING)).contains(ingest("savepoints/product-ingest/savepoint-1"));
    }

    @Test
    void jobThatCannotBeStoppedGoesOnFromItsLastCheckpoint() throws IOException {
        submitted("No running jobs.\n");
        Files.writeString(jar(), "second build");
        Files.createFile(home.resolve("unreachable"));
        state("checkpoints/product-ingest/5e20cb6b0f35/chk-9", 1_000);
        state("checkpoints/product-ingest/5e20cb6b0f35/chk-10", 2_000);

        assertThat(submitted(RUNNING)).contains(ingest("checkpoints/product-ingest/5e20cb6b0f35/chk-10"));
    }

    @Test
    void jobThatIsGoneGoesOnFromTheYoungestStateOfItsName() throws IOException {
        state("checkpoints/product-ingest/5e20cb6b0f35/chk-7", 2_000);
        state("savepoints/product-ingest/savepoint-0", 1_000);
        state("checkpoints/product-backfill/77aa/chk-1", 3_000);

        assertThat(submitted("No running jobs.\n"))
                .containsExactly(ingest("checkpoints/product-ingest/5e20cb6b0f35/chk-7"), index());
    }

    @Test
    void jobOfAVersionThatKeptCheckpointsUnderItsIdGoesOnFromThere() throws IOException {
        Files.createFile(home.resolve("unreachable"));
        state("checkpoints/5e20cb6b0f35/chk-4", 1_000);

        assertThat(submitted(RUNNING)).contains(ingest("checkpoints/5e20cb6b0f35/chk-4"));
    }

    @Test
    void jobThatLeavesNoStateIsNotBegunWithoutByThisStartNorTheNext() throws IOException {
        Files.createFile(home.resolve("unreachable"));

        for (String listed : List.of(RUNNING, "No running jobs.\n")) {
            Process refused = run(listed);

            assertThat(refused.exitValue()).isEqualTo(1);
            assertThat(refused.inputReader().lines())
                    .last()
                    .asString()
                    .startsWith("product-ingest was ended as 5e20cb6b0f35 and left no state in ");
            assertThat(home.resolve("submitted")).doesNotExist();
        }
    }

    @Test
    void stateThatIsFoundAfterAllIsGoneOnFrom() throws IOException {
        Files.createFile(home.resolve("unreachable"));
        run(RUNNING);
        state("checkpoints/product-ingest/5e20cb6b0f35/chk-4", 1_000);

        assertThat(submitted("No running jobs.\n"))
                .containsExactly(ingest("checkpoints/product-ingest/5e20cb6b0f35/chk-4"), index());
    }

    private String ingest(String state) {
        return run("product-ingest", state, "io.shopstream.ingest.ProductIngestPipeline");
    }

    private String index() {
        return run("product-index", "", "io.shopstream.index.ProductIndexPipeline");
    }

    private String run(String job, String state, String mainClass) {
        return "run -d " + (state.isEmpty() ? "" : "-s file://" + home + "/data/" + state + " ")
                + "-Dexecution.checkpointing.dir=file://" + home + "/data/checkpoints/" + job + " -c " + mainClass + " "
                + jar();
    }

    private void state(String folder, long writtenMillis) throws IOException {
        Path state = Files.createDirectories(home.resolve("data").resolve(folder));
        Files.setLastModifiedTime(Files.createFile(state.resolve("_metadata")), FileTime.fromMillis(writtenMillis));
    }

    private Path jar() {
        return home.resolve("usrlib/flink-jobs.jar");
    }

    private List<String> submitted(String listed) throws IOException {
        assertThat(run(listed).exitValue()).isZero();
        return Files.readAllLines(home.resolve("submitted"));
    }

    /** Returns when the script has ended. */
    private Process run(String listed) throws IOException {
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
        return script.redirectErrorStream(true).start().onExit().join();
    }
}
