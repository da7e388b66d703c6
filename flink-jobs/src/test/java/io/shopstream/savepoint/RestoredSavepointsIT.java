package io.shopstream.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.index.IndexAction;
import io.shopstream.ingest.deduplicate.PostgresObservationStore;
import io.shopstream.ingest.sink.postgres.PostgresSinkOptions;
import io.shopstream.ingest.sink.postgres.WrittenProducts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of today goes on from the savepoint of each release, with fewer subtasks and with more. */
final class RestoredSavepointsIT {

    private static final Path SAVEPOINTS = Path.of("src/test/resources/savepoints");
    private static final String PRODUCTS =
            "select product_key, name, price_minor, deleted from products order by product_key";
    private static final String SHOWN_PRICES =
            "select product_key, kind, price_minor from price_history order by product_key, kind, from_version";
    private static final String LOGGED =
            "select product_key, price_minor, previous_version > 0 from change_log order by product_key";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    static Stream<Arguments> releases() throws IOException {
        try (Stream<Path> releases = Files.list(SAVEPOINTS)) {
            return releases
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(release ->
                            Stream.of(Arguments.of(release, 1, "hashmap"), Arguments.of(release, 3, "rocksdb")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void ingestJobGoesOnAsIfItHadNotStopped(Path release, int parallelism, String stateBackend, @TempDir Path folder)
            throws Exception {
        try (WrittenProducts database = WrittenProducts.start(folder)) {
            String url = database.url();
            JobClient job = new GoldenJobs(parallelism)
                    .from(release.resolve("product-ingest"), stateBackend)
                    .ingest(
                            ReleaseStory::pages,
                            ReleaseStory::edits,
                            () -> new PostgresObservationStore(url, "postgres", null),
                            PostgresSinkOptions.of(url, "postgres", null, "restored"));

            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(database.query(PRODUCTS)).containsExactlyElementsOf(ReleaseStory.PRODUCTS);
                assertThat(database.query(LOGGED)).containsExactlyElementsOf(ReleaseStory.LOGGED);
                assertThat(database.query(SHOWN_PRICES)).containsExactlyElementsOf(ReleaseStory.SHOWN_PRICES);
            });
            job.cancel().get();

            assertThat(ChangeLine.collected()).containsExactlyInAnyOrderElementsOf(ReleaseStory.CHANGES);
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void indexJobReadsOnWhereItStopped(Path release, int parallelism, String stateBackend) throws Exception {
        JobClient job = new GoldenJobs(parallelism)
                .from(release.resolve("product-index"), stateBackend)
                .index(ReleaseStory::changes);

        await().atMost(LIMIT).until(() -> CollectingSink.count(GoldenJobs.ACTIONS) == 2);
        job.cancel().get();

        assertThat(CollectingSink.texts(GoldenJobs.ACTIONS, IndexAction.class, RestoredSavepointsIT::text))
                .containsExactlyInAnyOrder("shop.example:1 version 3", "shop.example:2 version 4 deleted");
    }

    private static String text(IndexAction action) {
        return action.productKey() + " version " + action.version() + (action.document() == null ? " deleted" : "");
    }
}
