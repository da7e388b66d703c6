package io.shopstream.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code ./shopstream verify fuzz}. */
class FuzzIT {

    @TempDir
    private Path folder;

    @Test
    void noPageBreaksTheParser() throws IOException, InterruptedException {
        FuzzRun.Result result =
                new FuzzRun(folder, PageTarget.class.getName()).run(Duration.ofSeconds(30), System.out::println);

        assertThat(result.findings()).isEmpty();
        assertThat(result.foundNothing()).as(result.toString()).isTrue();
        assertThat(result.runs()).isGreaterThan(1_000);
    }

    @Test
    void aPlantedFaultIsFound() throws IOException, InterruptedException {
        FuzzRun.Result result =
                new FuzzRun(folder, PlantedFault.class.getName()).run(Duration.ofMinutes(2), System.out::println);

        assertThat(result.foundNothing()).isFalse();
        assertThat(result.findings()).isNotEmpty();
    }
}
