package io.shopstream.verification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./shopstream backfill} beside the running jobs. */
class BackfillIT {

    private static final String SHOP = "backfill.example";
    private static final int PRODUCTS = 30;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    @Test
    void productsThatPostgresLostComeBackFromThePagesOfThatTime() {
        RunningStack stack = RunningStack.shared();
        Stores stores = stack.stores();
        Instant from = Instant.now();
        publish(stack);
        await().atMost(WITHIN).until(() -> stores.documents(SHOP).size() == PRODUCTS);
        Instant to = Instant.now();
        Map<String, StoredRow> products = stores.products(SHOP);
        List<String> prices = prices(stores);
        for (String table : List.of("price_history", "product_observations", "products")) {
            stores.execute("delete from " + table + " where product_key like '" + SHOP + ":%'");
        }
        assertThat(stores.products(SHOP)).isEmpty();

        stack.backfill("--from", from.toString(), "--to", to.toString());

        assertThat(stores.products(SHOP)).isEqualTo(products).hasSize(PRODUCTS);
        assertThat(prices(stores)).isEqualTo(prices).hasSize(PRODUCTS);
        assertThat(stores.documents(SHOP)).isEqualTo(products);
    }

    private static void publish(RunningStack stack) {
        try (PageProducer pages = new PageProducer(stack)) {
            for (int number = 1; number <= PRODUCTS; number++) {
                pages.send(PageProducer.page(
                        "https://" + SHOP + "/p/" + number,
                        PageProducer.product("B" + number, "셔츠 " + number, Integer.toString(1_000 + number))));
            }
        }
    }

    private static List<String> prices(Stores stores) {
        return stores.column("select product_key || ' ' || price_minor from price_history where product_key like '"
                + SHOP + ":%' order by 1");
    }
}
