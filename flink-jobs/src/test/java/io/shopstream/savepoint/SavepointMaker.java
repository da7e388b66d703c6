package io.shopstream.savepoint;

import static org.awaitility.Awaitility.await;

import io.shopstream.ingest.deduplicate.ObservationStore;
import io.shopstream.ingest.sink.postgres.PostgresSinkOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/**
 * Makes the savepoints of a release, in the canonical form, which every state backend reads. Each release adds one, and
 * none is ever made anew: run this class with the folder {@code src/test/resources/savepoints/VERSION}. What was written
 * and not yet committed is in them: no database is asked.
 */
final class SavepointMaker {

    private static final PostgresSinkOptions NO_DATABASE =
            PostgresSinkOptions.of("jdbc:postgresql://127.0.0.1:1/none", "none", null, "savepoint-maker");

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private SavepointMaker() {}

    public static void main(String[] args) throws Exception {
        Path release = Path.of(args[0]);
        GoldenJobs jobs = new GoldenJobs(2);
        JobClient ingest = jobs.ingest(ReleaseStory::pagesBefore, ReleaseStory::edits, NothingStored::new, NO_DATABASE);
        await().atMost(LIMIT).until(() -> ReleaseStory.isTold(ChangeLine.collected()));
        save(ingest, release.resolve("product-ingest"));
        JobClient index = jobs.index(ReleaseStory::changesBefore);
        await().atMost(LIMIT).until(() -> CollectingSink.count(GoldenJobs.ACTIONS) == 2);
        save(index, release.resolve("product-index"));
        System.exit(0);
    }

    private static void save(JobClient job, Path folder) throws Exception {
        Path aside = Files.createTempDirectory("savepoint");
        String made = job.triggerSavepoint(aside.toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
        job.cancel().get();
        Files.createDirectories(folder);
        Files.copy(Path.of(URI.create(made)).resolve("_metadata"), folder.resolve("_metadata"));
    }

    private static final class NothingStored implements ObservationStore {

        @Override
        public Map<String, Stored> find(Collection<String> productKeys) {
            return Map.of();
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
