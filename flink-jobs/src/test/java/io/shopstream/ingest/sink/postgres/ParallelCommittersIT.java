package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.ProductWrite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParallelCommittersIT {

    private static final int KEYS = 3000;
    private static final int COMMITTABLES = 4;

    /** Worse than a job, in which each key belongs to one subtask. */
    @Test
    void committersOfTheSameShuffledKeysDoNotDeadlock(@TempDir Path folder) throws Exception {
        Counters counters = new Counters();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (TestDatabase database = TestDatabase.start(folder)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                List<CommittableRows> committables = committables(thread);
                runs.add(threads.submit(() -> {
                    try (LedgerCommitter committer = database.committer(ProductTables.writes(), counters)) {
                        committer.commit(List.copyOf(
                                committables.stream().map(Request::of).toList()));
                    }
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get(120, TimeUnit.SECONDS);
            }

            assertThat(database.query("select count(*), min(version), max(version) from products"))
                    .containsExactly(KEYS + "|" + Products.version(7) + "|" + Products.version(7));
            assertThat(database.query("select count(*), min(version) from product_observations"))
                    .containsExactly(KEYS + "|" + Products.version(7));
            assertThat(database.query("select count(*) from price_history"))
                    .containsExactly(Integer.toString(KEYS * 2 * COMMITTABLES));
            assertThat(database.query("select name from sellers order by name"))
                    .containsExactly("seller-0", "seller-1", "seller-2");
            assertThat(database.query("select count(*) from commit_ledger"))
                    .containsExactly(Integer.toString(2 * COMMITTABLES));
            assertThat(counters.of("commitRetries")).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<CommittableRows> committables(int thread) throws Exception {
        List<CommittableRows> committables = new ArrayList<>();
        for (int i = 0; i < COMMITTABLES; i++) {
            List<ProductWrite> writes = new ArrayList<>();
            for (int key = 0; key < KEYS; key++) {
                writes.add(Products.write("shop:" + key, 2 * i + thread));
            }
            Collections.shuffle(writes, new Random(2L * i + thread));
            committables.add(Committables.of(ProductTables.writes(), new ProductWriteEncoder(false), writes));
        }
        return committables;
    }
}
