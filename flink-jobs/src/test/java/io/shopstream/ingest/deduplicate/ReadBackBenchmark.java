package io.shopstream.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.decode.GuardedEdit;
import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.ingest.sink.postgres.WrittenProducts;
import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Observation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a cold start costs: a page of each product comes to the operator without state, over a database that has all of
 * them. Run by name: {@code ./mvnw -pl flink-jobs test -Dtest=ReadBackBenchmark}.
 */
class ReadBackBenchmark {

    private static final int PRODUCTS = 100_000;
    private static final int PRODUCTS_ONE_BY_ONE = 20_000;
    private static final int ROUNDS = 3;
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Instant SEEN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant SEEN_AGAIN = Instant.parse("2026-11-01T00:10:00Z");

    @Test
    void batchesAgainstOneByOne(@TempDir Path folder) throws Exception {
        try (WrittenProducts database = WrittenProducts.start(folder)) {
            fill(database.url());
            database.execute("vacuum analyze product_observations");
            String url = database.url();
            for (int round = 0; round <= ROUNDS; round++) {
                String name = round == 0 ? "warm-up" : "round " + round;
                report(name + ", batches", PRODUCTS, () -> new PostgresObservationStore(url, "postgres", null));
                report(name + ", one by one", PRODUCTS_ONE_BY_ONE, () -> new OneByOne(url));
            }
        }
    }

    private static void report(String name, int products, ObservationStore.Factory store) throws Exception {
        long begun = System.nanoTime();
        try (var harness = new KeyedTwoInputStreamOperatorTestHarness<String, Observation, GuardedEdit, ProductWrite>(
                new DeduplicateByKey(LIFE, LIFE, store),
                Observation::productKey,
                GuardedEdit::productKey,
                Types.STRING)) {
            harness.open();
            for (int number = 0; number < products; number++) {
                harness.processElement1(TypicalProducts.page(number, SEEN_AGAIN), 0);
            }
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.extractOutputValues()).isEmpty();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%s: %d products, %.1f s, %.0f products/s%n", name, products, seconds, products / seconds);
    }

    private static void fill(String url) throws SQLException {
        String insert =
                "insert into product_observations values (?, ?, ?, ?::timestamptz, false, ?::jsonb, ?, ?, 0, ?)";
        try (Connection connection =
                        DriverManager.getConnection(url + "?reWriteBatchedInserts=true", "postgres", null);
                PreparedStatement row = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            for (int number = 0; number < PRODUCTS; number++) {
                add(row, TypicalProducts.page(number, SEEN));
                if (number % 5_000 == 4_999) {
                    row.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private static void add(PreparedStatement row, Observation observation) throws SQLException {
        row.setString(1, observation.productKey());
        row.setString(2, observation.kind().name());
        row.setLong(3, observation.version());
        row.setString(4, observation.observedAt().toString());
        row.setString(5, ProductJson.text(observation.facts()));
        row.setString(6, observation.origin().url());
        row.setString(7, observation.origin().topic());
        row.setLong(8, observation.origin().offset());
        row.addBatch();
    }

    /** A statement a product, as it was before. */
    private static final class OneByOne implements ObservationStore {

        private final PostgresObservationStore store;

        OneByOne(String url) {
            store = new PostgresObservationStore(url, "postgres", null);
        }

        @Override
        public Map<String, Stored> find(Collection<String> productKeys) throws SQLException {
            Map<String, Stored> found = new HashMap<>();
            for (String key : productKeys) {
                found.putAll(store.find(List.of(key)));
            }
            return found;
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
