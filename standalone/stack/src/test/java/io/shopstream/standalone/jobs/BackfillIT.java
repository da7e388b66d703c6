package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.standalone.JsonServer;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in for the cluster; the project's folder has no command line of Flink, so that each submission fails. */
class BackfillIT {

    private static final Backfill.Range RANGE =
            new Backfill.Range(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));
    private static final Backfill.Range OTHER =
            new Backfill.Range(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-03T00:00:00Z"));

    @TempDir
    private Path folder;

    private JsonServer flink;
    private Backfill backfill;
    private Path left;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void leaveCheckpoint() throws IOException {
        flink = new JsonServer().answer("/overview", "{\"slots-available\": 1}");
        StackSettings settings = StackSettings.from(
                Map.of("SHOPSTREAM_HOME", folder.toString(), "FLINK_REST_PORT", Integer.toString(flink.port())));
        Files.createDirectories(folder.resolve("flink-jobs/target"));
        Files.writeString(folder.resolve("flink-jobs/target/flink-jobs.jar"), "build");
        left = Files.createDirectories(settings.data()
                .resolve("flink/checkpoints/product-backfill/2026-11-01T000000Z_2026-11-02T000000Z/5e20/chk-3"));
        Files.createFile(left.resolve("_metadata"));
        BoundedJob job = new BoundedJob(settings, new Launcher(settings.run()), said::add);
        backfill = new Backfill(settings, job, said::add);
    }

    @AfterEach
    void stop() {
        flink.close();
    }

    @Test
    void runOfARangeThatDidNotFinishGoesOnFromItsCheckpoint() {
        assertThatThrownBy(() -> backfill.run(RANGE, 1, false))
                .hasMessageStartingWith("flink run ended with exit code");

        assertThat(said.get(0)).isEqualTo("A run of this range did not finish; this one goes on from " + left + ".");
        assertThat(said.get(1))
                .contains("run -d -s " + left.toUri() + " -Dexecution.checkpointing.dir="
                        + left.getParent().getParent().toUri());
        assertThat(left.resolve("_metadata")).exists();
    }

    @Test
    void anotherRangeIsRefusedUntilThen() {
        assertThatThrownBy(() -> backfill.run(OTHER, 1, false))
                .isInstanceOf(StackProblem.class)
                .hasMessageStartingWith("The backfill of 2026-11-01T000000Z_2026-11-02T000000Z did not finish: run that"
                        + " one again first");
        assertThat(said).isEmpty();
    }

    @Test
    void anotherRangeIsTakenWhereTheStateIsGivenUp() {
        assertThatThrownBy(() -> backfill.run(OTHER, 1, true)).hasMessageStartingWith("flink run ended with exit code");

        assertThat(said.get(0)).contains("run -d -Dexecution.checkpointing.dir=");
        assertThat(left).doesNotExist();
    }

    @Test
    void stateOfARunThatGoesOnIsNotTouched() {
        flink.running("5e20", "product-backfill");

        assertThatThrownBy(() -> backfill.run(RANGE, 1, true))
                .isInstanceOf(StackProblem.class)
                .hasMessageStartingWith("product-backfill runs already");
        assertThat(left.resolve("_metadata")).exists();
    }
}
