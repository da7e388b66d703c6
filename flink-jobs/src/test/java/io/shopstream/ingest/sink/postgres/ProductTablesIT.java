package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.ingest.deduplicate.PostgresObservationStore;
import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductTablesIT {

    @TempDir
    private static Path folder;

    private static TestDatabase database;

    private final Counters counters = new Counters();

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
        database.execute("truncate products, product_observations, price_history, sellers, change_log, commit_ledger,"
                + " rejected_rows");
    }

    @Test
    void productIsWrittenWithAllThatBelongsToIt() throws Exception {
        commit(Products.write("shop:1", 5));

        assertThat(database.query("select product_key, shop, version, name, brand, url, seller, images, price_minor,"
                        + " list_price_minor, currency, prices, availability, variants, deleted, content_hash,"
                        + " changed_at, last_seen_at from products"))
                .containsExactly("shop:1|shop|" + Products.version(5) + "|상품 shop:1 @5|-|https://shop/shop:1|seller-"
                        + Math.floorMod("shop:1".hashCode(), 3)
                        + "|[]|1005|-|KRW|[{\"kind\": \"SALE\", \"currency\": \"KRW\", \"amountMinor\": 1005}]|IN_STOCK"
                        + "|[]|f|hash|2026-11-01 00:05:00+00|2026-11-01 00:05:00+00");
        assertThat(database.query("select product_key, kind, version, observed_at, deleted, facts ->> 'name',"
                        + " source_url, source_topic, source_partition, source_offset from product_observations"))
                .containsExactly("shop:1|DETAIL|" + Products.version(5)
                        + "|2026-11-01 00:05:00+00|f|상품 shop:1 @5|https://shop/shop:1|raw-pages|1|5");
        assertThat(priceHistory()).containsExactly("00:05|00:05|1005");
        assertThat(database.query("select shop, name from sellers"))
                .containsExactly("shop|seller-" + Math.floorMod("shop:1".hashCode(), 3));
    }

    @Test
    void greatestVersionWinsWhateverTheOrder() throws Exception {
        commit(Products.write("shop:1", 5), Products.write("shop:1", 7), Products.write("shop:1", 6));
        commit(Products.write("shop:1", 4));

        assertThat(database.query("select version, price_minor from products"))
                .containsExactly(Products.version(7) + "|1007");
        assertThat(database.query("select version from product_observations"))
                .containsExactly(Long.toString(Products.version(7)));
        assertThat(priceHistory())
                .containsExactly("00:04|00:04|1004", "00:05|00:05|1005", "00:06|00:06|1006", "00:07|00:07|1007");
    }

    @Test
    void shuffledAndRepeatedCommittablesLeaveTheSameTables() throws Exception {
        List<ProductWrite> writes = new ArrayList<>();
        for (int minute = 0; minute < 20; minute++) {
            writes.add(Products.write("shop:" + minute % 3, minute));
            writes.add(Products.sight("shop:" + minute % 4, minute + 30));
        }
        commit(writes.toArray(ProductWrite[]::new));
        commit(writes.toArray(ProductWrite[]::new));
        List<String> inOrder = contents();
        emptyTables();

        Collections.shuffle(writes, new Random(7));
        for (ProductWrite write : writes) {
            commit(write);
        }
        commit(writes.toArray(ProductWrite[]::new));

        assertThat(contents()).isEqualTo(inOrder).hasSize(3 + 3 + 20 + 1);
    }

    @Test
    void observationsOfEachKindStandSideBySide() throws Exception {
        Observation detail = Products.observation("shop:1", ObservationKind.DETAIL, 3);
        Observation tile = Products.observation("shop:1", ObservationKind.TILE, 1);
        commit(new ProductWrite("shop:1", null, 0, List.of(detail, tile), List.of(), null, null));

        assertThat(database.query("select kind, version from product_observations order by kind"))
                .containsExactly("DETAIL|" + Products.version(3), "TILE|" + Products.version(1));
        assertThat(database.query("select count(*) from products")).containsExactly("0");
    }

    @Test
    void observationsOfManyProductsAreReadBackAtOnce() throws Exception {
        commit(Products.write("shop:1", 5), Products.write("shop:2", 6), Products.write("shop:3", 7));

        PostgresSinkOptions options = database.options();
        try (PostgresObservationStore store = new PostgresObservationStore(options.url(), options.user(), null)) {
            assertThat(store.find(List.of("shop:1", "shop:3", "shop:none")))
                    .isEqualTo(Map.of(
                            "shop:1", stored("shop:1", 5),
                            "shop:3", stored("shop:3", 7)));
        }
    }

    private static Stored stored(String key, int minute) {
        return new Stored(Products.version(minute), List.of(Products.observation(key, ObservationKind.DETAIL, minute)));
    }

    @Test
    void spanOfPricesGrowsAndDoesNotShrink() throws Exception {
        commit(
                Products.prices("shop:1", Products.span("shop:1", 1, 3), Products.span("shop:1", 1, 5)),
                Products.prices("shop:1", Products.span("shop:1", 1, 4)));
        commit(Products.prices("shop:1", Products.span("shop:1", 1, 2), Products.span("shop:1", 9, 9)));
        commit(Products.prices("shop:1", Products.span("shop:1", 9, 12)));

        assertThat(priceHistory()).containsExactly("00:01|00:05|1001", "00:09|00:12|1009");
    }

    @Test
    void latePointThatASpanHoldsAndSaysIsLeftOut() throws Exception {
        commit(Products.prices("shop:1", Products.span("shop:1", 1, 5)));
        commit(Products.late("shop:1", 3, 1), Products.late("shop:1", 4, 7), Products.late("shop:1", 6, 1));
        commit(Products.late("shop:1", 4, 7));

        assertThat(priceHistory()).containsExactly("00:01|00:05|1001", "00:04|00:04|1007", "00:06|00:06|1001");
    }

    @Test
    void latePointIsLeftOutForASpanOfItsOwnTransaction() throws Exception {
        commit(Products.late("shop:1", 3, 1), Products.prices("shop:1", Products.span("shop:1", 1, 5)));

        assertThat(priceHistory()).containsExactly("00:01|00:05|1001");
    }

    @Test
    void sightMovesLastSeenForwardAndNothingElse() throws Exception {
        commit(Products.write("shop:1", 5));
        String written = database.query("select written_at from products").get(0);

        commit(Products.sight("shop:1", 65), Products.sight("shop:1", 60), Products.sight("shop:2", 60));
        commit(Products.sight("shop:1", 10));

        assertThat(database.query("select product_key, version, last_seen_at, changed_at, written_at from products"))
                .containsExactly(
                        "shop:1|" + Products.version(5) + "|2026-11-01 01:05:00+00|2026-11-01 00:05:00+00|" + written);
    }

    @Test
    void laterVersionKeepsAnEvenLaterSight() throws Exception {
        commit(Products.write("shop:1", 5));
        commit(Products.sight("shop:1", 65));
        commit(Products.write("shop:1", 7));

        assertThat(database.query("select version, last_seen_at from products"))
                .containsExactly(Products.version(7) + "|2026-11-01 01:05:00+00");
    }

    @Test
    void tombstoneKeepsItsVersion() throws Exception {
        ProductFacts nothing = ProductFacts.builder().build();
        Product tombstone = new Product("shop:1", "shop", Products.version(9), Products.at(9), "hash", nothing, true);
        commit(Products.write("shop:1", 5));
        commit(new ProductWrite("shop:1", tombstone, 0, List.of(), List.of(), null, null));
        commit(Products.write("shop:1", 8));

        assertThat(database.query("select deleted, version, name, price_minor, prices, availability from products"))
                .containsExactly("t|" + Products.version(9) + "|-|-|[]|-");
    }

    @Test
    void refusedProductIsPutAsideWithAllItsRows() throws Exception {
        ProductFacts poisoned =
                Products.facts("shop:2", 5).toBuilder().name("nul \0").build();
        Product bad = new Product("shop:2", "shop", Products.version(5), Products.at(5), "hash", poisoned, false);
        commit(
                Products.write("shop:1", 5),
                new ProductWrite("shop:2", bad, 0, List.of(), List.of(Products.span("shop:2", 5, 5)), null, null),
                Products.write("shop:3", 5));

        assertThat(database.query("select product_key from products order by product_key"))
                .containsExactly("shop:1", "shop:3");
        assertThat(database.query("select product_key from price_history order by product_key"))
                .containsExactly("shop:1", "shop:3");
        assertThat(database.query("select product_key, sql_state, row_data -> 'products' -> 0 ->> 'name',"
                        + " row_data -> 'price_history' -> 0 ->> 'price_minor' from rejected_rows"))
                .containsExactly("shop:2|22021|nul \uFFFD|1005");
    }

    @Test
    void changesOfOneKeyInOneTransactionAreTwoRowsOfTheLog() throws Exception {
        commit(Products.write("shop:1", 5), Products.change("shop:1", 7, 5), Products.sight("shop:1", 9));

        assertThat(database.query("select product_key, version, previous_version, price_minor, currency, availability,"
                        + " deleted, changed_at from change_log order by version"))
                .containsExactly(
                        "shop:1|" + Products.version(5) + "|0|1005|KRW|IN_STOCK|f|2026-11-01 00:05:00+00",
                        "shop:1|" + Products.version(7) + "|" + Products.version(5)
                                + "|1007|KRW|IN_STOCK|f|2026-11-01 00:07:00+00");
    }

    @Test
    void logTakesTheSameChangeTwice() throws Exception {
        commit(Products.write("shop:1", 5));
        commit(Products.write("shop:1", 5));

        assertThat(database.query("select count(*) from change_log")).containsExactly("2");
    }

    private static List<String> priceHistory() throws SQLException {
        return database.query(
                "select to_char(from_at at time zone 'UTC', 'HH24:MI'),"
                        + " to_char(to_at at time zone 'UTC', 'HH24:MI'), price_minor from price_history order by from_version");
    }

    private static List<String> contents() throws SQLException {
        List<String> contents = new ArrayList<>();
        contents.addAll(database.query(
                "select product_key, version, name, price_minor, last_seen_at from products order by product_key"));
        contents.addAll(database.query("select * from product_observations order by product_key, kind"));
        contents.addAll(database.query("select * from price_history order by product_key, from_version"));
        contents.addAll(database.query("select string_agg(name, ',' order by name) from sellers"));
        return contents;
    }

    private void commit(ProductWrite... writes) throws Exception {
        CommittableRows committable =
                Committables.of(ProductTables.writes(), new ProductWriteEncoder(true), List.of(writes));
        try (LedgerCommitter committer = database.committer(ProductTables.writes(), counters)) {
            committer.commit(List.of(Request.of(committable)));
        }
    }
}
