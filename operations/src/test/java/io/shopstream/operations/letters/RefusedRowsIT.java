package io.shopstream.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.ingest.sink.postgres.ProductTables;
import io.shopstream.ingest.sink.postgres.TableWrite;
import io.shopstream.model.ProductJson;
import io.shopstream.operations.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefusedRowsIT {

    private static final String COMMITTABLE = "11111111-1111-1111-1111-111111111111";
    private static final String LATE = "price_history (late)";

    private static TestDatabase database;
    private static RefusedRows refused;

    private static final List<String> INDEXED = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.start();
        refused = new RefusedRows(database.jdbi(), RefusedRowsIT::index);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @AfterEach
    void empty() {
        database.execute("truncate products, product_observations, price_history, sellers, change_log, rejected_rows");
        INDEXED.clear();
    }

    @Test
    void productIsIndexedOnceItsRowIsWritten() {
        replay(Map.of("products", List.of(product(5, "2026-11-01 09:00Z"))));

        assertThat(INDEXED).containsExactly("shop:1 5");
    }

    @Test
    void indexThatDoesNotTakeItIsNamedAndTheRowStays() {
        refuse(Map.of("products", List.of(product(5, "2026-11-01 09:00Z"))));
        RefusedRows withoutIndex = new RefusedRows(database.jdbi(), key -> {
            throw new ReplayException("OpenSearch refuses it again: 400.");
        });

        assertThatThrownBy(() -> waiting().forEach(withoutIndex::replay))
                .hasMessage("PostgreSQL has its rows now, the index not: OpenSearch refuses it again: 400."
                        + " './shopstream audit --repair' mends it");
        assertThat(database.texts("select version::text from products")).containsExactly("5");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void emptyUnitOfEachWriteOfTheSinkCanBeReplayed() {
        for (String write :
                ProductTables.writes().stream().map(TableWrite::name).toList()) {
            replay(Map.of(write, List.of()));
        }

        assertThat(database.texts("select product_key from rejected_rows")).isEmpty();
    }

    @Test
    void latePointIsWrittenWhereNoSpanSaysIt() {
        replay(Map.of("price_history", List.of(point(1, 5, 1001))));
        replay(Map.of(LATE, List.of(point(3, 3, 1001), point(4, 4, 1007), point(6, 6, 1001))));
        replay(Map.of(LATE, List.of(point(4, 4, 1009))));

        assertThat(spans()).containsExactly("1-5 1001", "4-4 1007", "6-6 1001");
    }

    @Test
    void latePointIsLeftOutForASpanOfItsOwnUnit() {
        replay(Map.of(LATE, List.of(point(3, 3, 1001)), "price_history", List.of(point(1, 5, 1001))));

        assertThat(spans()).containsExactly("1-5 1001");
    }

    @Test
    void laterVersionKeepsAnEvenLaterSightAndTellsWhenItWasWritten() {
        replay(Map.of("products", List.of(product(5, "2026-11-01 09:00Z"))));
        database.execute("update products set written_at = '2026-01-01 00:00Z'");

        replay(Map.of("products", List.of(product(7, "2026-11-01 08:00Z"))));

        assertThat(database.texts("select version || ' ' || (last_seen_at at time zone 'UTC') || ' '"
                        + " || (written_at > now() - interval '1 hour') from products"))
                .containsExactly("7 2026-11-01 09:00:00 true");
    }

    @Test
    void earlierVersionChangesNothing() {
        replay(Map.of("products", List.of(product(7, "2026-11-01 08:00Z"))));
        List<String> before = database.texts("select row_to_json(products)::text from products");

        replay(Map.of("products", List.of(product(5, "2026-11-01 09:00Z"))));

        assertThat(database.texts("select row_to_json(products)::text from products"))
                .isEqualTo(before);
    }

    private static boolean index(String productKey) {
        return INDEXED.addAll(database.texts("select product_key || ' ' || version from products"));
    }

    private static void replay(Map<String, List<Map<String, String>>> rows) {
        refuse(rows);
        waiting().forEach(refused::replay);
    }

    private static void refuse(Map<String, List<Map<String, String>>> rows) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into rejected_rows (committable_id, product_key, sql_state, reason, row_data)"
                                + " values (cast(? as uuid), 'shop:1', '23514', 'a trial', cast(? as jsonb))",
                        COMMITTABLE,
                        ProductJson.text(rows)));
    }

    private static List<RefusedRow> waiting() {
        List<RefusedRow> found = new ArrayList<>();
        refused.forEach(new LetterFilter(null, null, null, null), found::add);
        return found;
    }

    private static Map<String, String> point(int from, int to, int price) {
        return Map.of(
                "product_key", "shop:1",
                "kind", "DETAIL",
                "from_version", "" + from,
                "to_version", "" + to,
                "from_at", "2026-11-01 00:0" + from + "Z",
                "to_at", "2026-11-01 00:0" + to + "Z",
                "price_minor", "" + price,
                "prices", "[{\"amountMinor\": " + price + "}]",
                "availability", "IN_STOCK");
    }

    private static Map<String, String> product(int version, String seen) {
        return Map.of(
                "product_key", "shop:1",
                "shop", "shop",
                "version", "" + version,
                "content_hash", "hash",
                "changed_at", "2026-11-01 00:00Z",
                "last_seen_at", seen);
    }

    private static List<String> spans() {
        return database.texts("select from_version || '-' || to_version || ' ' || price_minor from price_history"
                + " order by from_version");
    }
}
