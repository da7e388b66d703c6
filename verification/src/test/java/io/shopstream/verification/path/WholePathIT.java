package io.shopstream.verification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.demoshop.DemoShop;
import io.shopstream.demoshop.http.TrueProduct;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the demo shop to both stores, through a tick of its prices and a restart of everything. */
@TestMethodOrder(OrderAnnotation.class)
class WholePathIT {

    private static final Duration WITHIN = Duration.ofMinutes(3);

    private static RunningStack stack;
    private static Stores stores;
    private static DemoShop shop;

    @BeforeAll
    static void startShop() {
        stack = RunningStack.shared();
        stores = stack.stores();
        shop = DemoShop.start("127.0.0.1", 0);
    }

    @AfterAll
    static void endShop() {
        shop.close();
    }

    @Test
    @Order(1)
    void everyProductIsFoundOnceWithItsExactNameAndPrice() {
        crawl();

        assertThat(shown(stores.products(shopName()))).isEqualTo(truth());
    }

    @Test
    @Order(2)
    void secondCrawlBringsWhatHasChangedAndWritesNoOtherVersion() {
        Map<String, StoredRow> before = stores.products(shopName());
        Map<String, ShownProduct> soldBefore = truth();
        shop.tick();

        crawl();

        Map<String, StoredRow> after = stores.products(shopName());
        assertThat(shown(after)).isEqualTo(truth());
        assertThat(shown(others(after, before)).keySet())
                .isEqualTo(others(truth(), soldBefore).keySet())
                .hasSizeBetween(1, truth().size() / 2);
    }

    @Test
    @Order(3)
    void bothStoresHoldTheSame() {
        await().atMost(WITHIN)
                .untilAsserted(() -> assertThat(stores.documents("*")).isEqualTo(stores.products("%")));
    }

    @Test
    @Order(4)
    void restartFindsEverythingAsItWas() {
        Map<String, StoredRow> before = stores.products("%");
        int deadLetters = stores.deadLetters().size();

        stack.down();
        stack.up();

        assertThat(stores.products("%")).isEqualTo(before);
        assertThat(stores.documents("*")).isEqualTo(before);
        assertThat(stores.deadLetters()).hasSize(deadLetters);
        shop.tick();
        crawl();
        assertThat(shown(stores.products(shopName()))).isEqualTo(truth());
        assertThat(stack.flink("list"))
                .containsOnlyOnce(": product-ingest (RUNNING)")
                .containsOnlyOnce(": product-index (RUNNING)");
    }

    private static void crawl() {
        stack.crawl(shop.address().toString());
        await().atMost(WITHIN).until(() -> stores.pagesAhead() == 0);
        // The offsets are committed; the transactions of the same checkpoint may be a moment later.
        long taken = stores.ingestCheckpoint();
        await().atMost(WITHIN).until(() -> stores.ingestCheckpoint() > taken);
    }

    private static String shopName() {
        return "localhost" + "\\_" + shop.address().getPort();
    }

    private static Map<String, ShownProduct> truth() {
        return shop.products().stream().map(ShownProduct::of).collect(byId());
    }

    private static Map<String, ShownProduct> shown(Map<String, StoredRow> rows) {
        return rows.values().stream().map(ShownProduct::of).collect(byId());
    }

    /** Those that are not the same in both. */
    private static <V> Map<String, V> others(Map<String, V> now, Map<String, V> before) {
        Map<String, V> others = new HashMap<>(now);
        others.entrySet().removeAll(before.entrySet());
        return others;
    }

    private static Collector<ShownProduct, ?, Map<String, ShownProduct>> byId() {
        return Collectors.toMap(ShownProduct::id, Function.identity());
    }

    /** What a visitor of the shop sees of a product. */
    private record ShownProduct(String id, String name, String brand, String price, String availability) {

        static ShownProduct of(TrueProduct product) {
            return new ShownProduct(
                    product.id(),
                    product.name(),
                    product.brand(),
                    Long.toString(product.price()),
                    product.availability().name());
        }

        static ShownProduct of(StoredRow row) {
            return new ShownProduct(
                    row.key().substring(row.key().indexOf(':') + 1),
                    row.name(),
                    row.brand(),
                    row.price(),
                    row.availability());
        }
    }
}
