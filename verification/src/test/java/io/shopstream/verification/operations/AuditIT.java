package io.shopstream.verification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.SearchServer;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code ./shopstream audit} on the running stack. */
class AuditIT {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String SHOP = "audit.example";
    private static final String GHOST = SHOP + ":ghost";
    private static final int PRODUCTS = 20;

    /** Longer than a checkpoint takes, as for a system in use. */
    private static final String OF_A_BUSY_SYSTEM = "PT15S";

    /** Each test leaves the jobs at rest, and damage is done at once: a difference that is seen will not go away. */
    private static final String OF_A_QUIET_SYSTEM = "PT1S";

    private static final int AGREES = 0;
    private static final int DISAGREES = 1;

    private static RunningStack stack;
    private static Stores stores;
    private static SearchServer search;
    private static PageProducer pages;

    @BeforeAll
    static void fill() {
        stack = RunningStack.shared();
        stores = stack.stores();
        search = new SearchServer(stack);
        pages = new PageProducer(stack);
        publish(1_000);
        await().atMost(WITHIN).until(() -> stores.documents(SHOP).size() == PRODUCTS);
    }

    @AfterAll
    static void end() {
        pages.close();
    }

    @Test
    void quietSystemAgrees() {
        JsonNode report = report(stack.operationsProgram(AGREES, "audit", "--json"));

        assertThat(report.at("/index/findings")).isEmpty();
        assertThat(report.at("/index/products").asLong())
                .isEqualTo(report.at("/index/documents").asLong())
                .isGreaterThanOrEqualTo(PRODUCTS);
    }

    @Test
    void systemThatChangesMeanwhileAgreesToo() {
        AtomicBoolean audited = new AtomicBoolean();
        CompletableFuture<Integer> lastPrice = CompletableFuture.supplyAsync(() -> {
            int price = 2_000;
            while (!audited.get()) {
                publish(++price);
                await().atMost(WITHIN).until(() -> stores.pagesAhead() == 0);
            }
            return price;
        });

        try {
            audit(AGREES, OF_A_BUSY_SYSTEM);
        } finally {
            audited.set(true);
        }
        String last = lastPrice.join().toString();

        await().atMost(WITHIN)
                .untilAsserted(() -> assertThat(stores.documents(SHOP).values())
                        .extracting(StoredRow::price)
                        .containsOnly(last));
    }

    @Test
    void eachDamageIsNamedAndMended() {
        search.write(key(1), version(1), "");
        stores.execute("update products set version = version + 1 where product_key = '" + key(2) + "'");
        search.write(key(3), version(3), document(3).replaceFirst("(content_hash\":\")\\w+", "$10000"));
        stores.execute("update products set deleted = true where product_key = '" + key(4) + "'");
        search.write(GHOST, 7, "{\"key\":\"" + GHOST + "\",\"content_hash\":\"aa\"}");

        Map<String, String> found = findings(audit(DISAGREES, OF_A_QUIET_SYSTEM));
        JsonNode mended = audit(AGREES, OF_A_QUIET_SYSTEM, "--repair");

        assertThat(found)
                .containsOnly(
                        entry(key(1), "MISSING"),
                        entry(key(2), "STALE"),
                        entry(key(3), "DIFFERENT"),
                        entry(key(4), "EXTRA"),
                        entry(GHOST, "EXTRA"));
        assertThat(mended.at("/repaired/written").asInt()).isEqualTo(5);
        assertThat(stores.documents(SHOP)).isEqualTo(stores.products(SHOP));
    }

    @Test
    void documentThatIsNewerIsNamedAndLeftAsItIs() {
        search.write(key(5), version(5) + 1, document(5));

        JsonNode report = report(
                stack.operationsProgram(DISAGREES, "audit", "--json", "--repair", "--settle", OF_A_QUIET_SYSTEM));

        assertThat(findings(report)).containsOnly(entry(key(5), "AHEAD"));
        assertThat(report.at("/repaired/newer").asInt()).isEqualTo(1);
        stores.execute("update products set version = version + 1 where product_key = '" + key(5) + "'");
        audit(AGREES, OF_A_QUIET_SYSTEM);
    }

    private static void publish(int price) {
        for (int number = 1; number <= PRODUCTS; number++) {
            String url = "https://" + SHOP + "/p/" + number;
            pages.send(PageProducer.page(url, PageProducer.product("A" + number, "셔츠 " + number, "" + price)));
        }
    }

    private static JsonNode audit(int exitCode, String settle, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--json", "--settle", settle));
        arguments.addAll(List.of(more));
        return report(stack.operations(exitCode, arguments.toArray(String[]::new)));
    }

    private static JsonNode report(String printed) {
        String json =
                printed.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
        return ProductJson.read(json, JsonNode.class);
    }

    private static Map<String, String> findings(JsonNode report) {
        Map<String, String> findings = new TreeMap<>();
        report.at("/index/findings")
                .forEach(finding -> findings.put(
                        finding.get("key").asText(), finding.get("kind").asText()));
        return findings;
    }

    private static String key(int number) {
        return SHOP + ":A" + number;
    }

    private static long version(int number) {
        return search.document(key(number)).get("_version").asLong();
    }

    private static String document(int number) {
        return search.document(key(number)).get("_source").toString();
    }
}
