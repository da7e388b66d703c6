package io.shopstream.verification.redeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both jobs are replaced, by good and by broken jars, while pages flow. */
class RedeployIT {

    private static final String SHOP = "redeploy.example";
    private static final Duration WITHIN = Duration.ofMinutes(3);

    /** How long it is depends on what else the machine does, so it is told and not judged here. */
    private static final String PAUSE_IS_TOLD = "is redeployed; it committed nothing for at most";

    private static final Path PAUSES = Path.of("target", "redeploy-pauses.txt");
    private static final String NEEDED_IN_TASKS = "/io/shopstream/ingest/deduplicate/PostgresObservationStore.class";

    @TempDir
    private Path folder;

    @Test
    void everyPagesProductIsThereOnceAfterJobsWereReplaced() throws Exception {
        RunningStack stack = RunningStack.shared();
        Stores stores = stack.stores();
        int sent;
        try (PageFlow pages = new PageFlow(stack, SHOP)) {
            await().atMost(WITHIN).until(() -> !stores.documents(SHOP).isEmpty());

            Files.write(
                    PAUSES,
                    List.of(
                            pause(stack.redeploy("product-ingest", "--parallelism", "3")),
                            pause(stack.redeploy("product-ingest", "--parallelism", "2")),
                            pause(stack.redeploy("product-index"))));
            assertThat(stack.failingRedeploy(
                            "product-ingest", "--jar", jarThatFailsInItsTasks().toString()))
                    .contains("product-ingest was not redeployed and runs with the jar and settings of before")
                    .contains("PostgresObservationStore");
            sent = pages.stop();
        }

        await().atMost(WITHIN)
                .untilAsserted(
                        () -> assertThat(stores.documents(SHOP)).hasSize(sent).isEqualTo(stores.products(SHOP)));
        assertThat(stores.value("select count(*) from change_log where product_key like '" + SHOP + ":%'"))
                .isEqualTo(Integer.toString(sent));
    }

    private static String pause(String printed) {
        return printed.lines()
                .filter(line -> line.contains(PAUSE_IS_TOLD))
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed));
    }

    private Path jarThatFailsInItsTasks() throws IOException {
        Path jar = Files.copy(Path.of("../flink-jobs/target/flink-jobs.jar"), folder.resolve("broken.jar"));
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.delete(content.getPath(NEEDED_IN_TASKS));
        }
        return jar;
    }
}
