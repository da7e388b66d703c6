package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.standalone.JsonServer;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedJobTest {

    @TempDir
    private Path folder;

    private JsonServer flink;
    private BoundedJob job;

    @BeforeEach
    void start() throws IOException {
        flink = new JsonServer();
        StackSettings settings = StackSettings.from(
                Map.of("SHOPSTREAM_HOME", folder.toString(), "FLINK_REST_PORT", Integer.toString(flink.port())));
        job = new BoundedJob(settings, new Launcher(settings.run()), line -> {}, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        flink.close();
    }

    @Test
    void jobThatFindsTooFewSlotsIsRefused() {
        flink.answer("/overview", "{\"slots-available\": 1}");

        assertThatThrownBy(() -> job.run(program(2), () -> ""))
                .isInstanceOf(StackProblem.class)
                .hasMessageStartingWith("product-backfill needs 2 free task slots, and there are 1: ");
    }

    @Test
    void secondRunIsRefusedWhileTheFirstGoesOn() {
        flink.running("5e20", "product-backfill");

        assertThatThrownBy(() -> job.run(program(1), () -> ""))
                .isInstanceOf(StackProblem.class)
                .hasMessage("product-backfill runs already: wait for its end, or cancel it with"
                        + " './shopstream flink cancel 5e20'.");
    }

    private static BoundedJob.Program program(int parallelism) {
        return new BoundedJob.Program("product-backfill", "Main", "INGEST_PARALLELISM", parallelism, List.of());
    }
}
