package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HousekeepingIT {

    private static final Duration LEDGER_LIFE = Duration.ofDays(30);
    private static final Duration TOMBSTONE_LIFE = Duration.ofDays(180);

    @TempDir
    private static Path folder;

    private static TestDatabase database;

    private final Counters counters = new Counters();
    private final TestClock clock = new TestClock();

    @BeforeAll
    static void startServer() throws Exception {
        database = TestDatabase.start(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        database.close();
    }

    @AfterEach
    void emptyTables() throws SQLException {
        database.execute("truncate products, product_observations, price_history, commit_ledger, rejected_rows");
    }

    @Test
    void entriesOlderThanTheirLifeGo() throws Exception {
        database.execute("""
                insert into commit_ledger (id, job, row_count, committed_at) values
                    (gen_random_uuid(), 'old', 1, now() - interval '30 days 1 minute'),
                    (gen_random_uuid(), 'young', 1, now() - interval '29 days 23 hours');
                insert into rejected_rows (committable_id, product_key, sql_state, reason, row_data, rejected_at) values
                    (gen_random_uuid(), 'old', '22021', 'r', '{}', now() - interval '31 days'),
                    (gen_random_uuid(), 'young', '22021', 'r', '{}', now())
                """);

        housekeeping(List.of(Purge.ledger(LEDGER_LIFE), Purge.rejectedRows(LEDGER_LIFE)))
                .afterCommit();

        assertThat(database.query("select job from commit_ledger")).containsExactly("young");
        assertThat(database.query("select product_key from rejected_rows")).containsExactly("young");
        assertThat(counters.of("purgedRows")).isEqualTo(2);
    }

    @Test
    void deletedProductGoesWithAllThatIsKnownOfIt() throws Exception {
        write("shop:gone", "shop:deleted-lately", "shop:seen-lately", "shop:written-lately");
        commit(Products.write("shop:alive", 5));
        age("products", "changed_at", "shop:gone", "shop:seen-lately", "shop:written-lately", "shop:alive");
        age("products", "last_seen_at", "shop:gone", "shop:deleted-lately", "shop:written-lately", "shop:alive");
        age("products", "written_at", "shop:gone", "shop:deleted-lately", "shop:seen-lately", "shop:alive");

        housekeeping(List.of(Purge.tombstones(TOMBSTONE_LIFE))).afterCommit();

        String[] kept = {"shop:alive", "shop:deleted-lately", "shop:seen-lately", "shop:written-lately"};
        assertThat(keys("products")).containsExactly(kept);
        assertThat(keys("product_observations")).containsExactly(kept);
        assertThat(keys("price_history")).containsExactly(kept);
    }

    @Test
    void purgedTombstoneThatIsSeenIsThereAgainAndStillDeleted() throws Exception {
        write("shop:1");
        database.execute("delete from products; delete from product_observations; delete from price_history");
        ProductWrite sight = new ProductWrite(
                "shop:1",
                tombstone("shop:1"),
                Products.version(5),
                List.of(Products.observation("shop:1", ObservationKind.DETAIL, 9)),
                List.of(),
                null,
                Products.at(9));

        commit(sight);
        commit(sight);

        assertThat(database.query("select product_key, deleted, version, last_seen_at from products"))
                .containsExactly("shop:1|t|" + Products.version(5) + "|2026-11-01 00:09:00+00");
        assertThat(keys("product_observations")).containsExactly("shop:1");
        assertThat(database.query("select count(*) from change_log where version = previous_version"))
                .containsExactly("0");
    }

    @Test
    void oneBatchGoesAfterEachCommitUntilAnHourOfRest() throws Exception {
        oldEntries(2 * Housekeeping.BATCH + 1);
        Housekeeping housekeeping = housekeeping(List.of(Purge.ledger(LEDGER_LIFE)));

        housekeeping.afterCommit();
        assertThat(ledgerRows()).isEqualTo(Housekeeping.BATCH + 1);
        housekeeping.afterCommit();
        housekeeping.afterCommit();
        assertThat(ledgerRows()).isZero();

        oldEntries(1);
        clock.pass(Duration.ofMinutes(59));
        housekeeping.afterCommit();
        assertThat(ledgerRows()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        housekeeping.afterCommit();
        assertThat(ledgerRows()).isZero();
    }

    @Test
    void failureWaitsForTheNextRoundAndTheCommitStands() throws Exception {
        oldEntries(1);
        Purge failing = new Purge("nothing", LEDGER_LIFE, "select 1 / 0 where now() > now() - ?::interval limit ?");
        Housekeeping housekeeping = housekeeping(List.of(failing, Purge.ledger(LEDGER_LIFE)));

        commit(housekeeping, Products.write("shop:1", 5));

        assertThat(keys("products")).containsExactly("shop:1");
        assertThat(ledgerRows()).isEqualTo(2);
    }

    private Housekeeping housekeeping(List<Purge> purges) {
        return new Housekeeping(database.options(), purges, new CommitMetrics(counters), clock);
    }

    private void write(String... keys) throws Exception {
        for (String key : keys) {
            commit(Products.write(key, 4));
            commit(new ProductWrite(key, tombstone(key), 0, List.of(), List.of(), null, null));
            database.execute("update products set last_seen_at = now(), changed_at = now()");
        }
    }

    private static Product tombstone(String key) {
        ProductFacts nothing = ProductFacts.builder().build();
        return new Product(key, "shop", Products.version(5), Products.at(5), "hash", nothing, true);
    }

    private static void age(String table, String column, String... keys) throws SQLException {
        for (String key : keys) {
            database.execute("update %s set %s = now() - interval '181 days' where product_key = '%s'"
                    .formatted(table, column, key));
        }
    }

    private static void oldEntries(int count) throws SQLException {
        database.execute("insert into commit_ledger (id, job, row_count, committed_at)"
                + " select gen_random_uuid(), 'old', 1, now() - interval '31 days' from generate_series(1, " + count
                + ")");
    }

    private static int ledgerRows() throws SQLException {
        return Integer.parseInt(
                database.query("select count(*) from commit_ledger").get(0));
    }

    private static List<String> keys(String table) throws SQLException {
        return database.query("select product_key from " + table + " order by product_key");
    }

    private void commit(ProductWrite... writes) throws Exception {
        commit(housekeeping(List.of()), writes);
    }

    private void commit(Housekeeping housekeeping, ProductWrite... writes) throws Exception {
        CommittableRows committable =
                Committables.of(ProductTables.writes(), new ProductWriteEncoder(true), List.of(writes));
        try (LedgerCommitter committer = database.committer(ProductTables.writes(), counters, housekeeping)) {
            committer.commit(List.of(Request.of(committable)));
        }
    }
}
