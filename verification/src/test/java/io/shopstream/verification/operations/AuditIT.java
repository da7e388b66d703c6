package io.shopstream.verification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.SearchServer;
import io.shopstream.verification.stack.Stores;
import java.time.Duration;
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
    private static final int PRODUCTS = 20;
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
        await().atMost(WITHIN).until(() -> stores.documents("audit.example").size() == PRODUCTS);
    }

    @AfterAll
    static void end() {
        pages.close();
    }

    @Test
    void quietSystemAgrees() {
        JsonNode report = audit(AGREES);

        assertThat(report.at("/index/findings")).isEmpty();
        assertThat(report.at("/index/products").asLong())
                .isEqualTo(report.at("/index/documents").asLong())
                .isGreaterThanOrEqualTo(PRODUCTS);
    }

    @Test
    void systemThatChangesMeanwhileAgreesToo() {
        AtomicBoolean audited = new AtomicBoolean();
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            for (int price = 2_000; !audited.get(); price++) {
                publish(price);
                await().atMost(WITHIN).until(() -> stores.pagesAhead() == 0);
            }
        });

        audit(AGREES);
        audited.set(true);
        changes.join();
    }

    @Test
    void eachDamageIsNamedAndMended() {
        search.write(key(1), version(1), "");
        stores.execute("update products set version = version + 1 where product_key = '" + key(2) + "'");
        search.write(key(3), version(3), document(3).replaceFirst("(content_hash\":\")\\w+", "$10000"));
        stores.execute("update products set deleted = true where product_key = '" + key(4) + "'");
        search.write("audit.example:ghost", 7, "{\"key\":\"audit.example:ghost\",\"content_hash\":\"aa\"}");

        Map<String, String> found = findings(audit(DISAGREES));
        JsonNode mended = audit(AGREES, "--repair");

        assertThat(found)
                .containsOnly(
                        entry(key(1), "MISSING"),
                        entry(key(2), "STALE"),
                        entry(key(3), "DIFFERENT"),
                        entry(key(4), "EXTRA"),
                        entry("audit.example:ghost", "EXTRA"));
        assertThat(mended.at("/repaired/written").asInt()).isEqualTo(5);
        assertThat(stores.documents("audit.example")).isEqualTo(stores.products("audit.example"));
    }

    @Test
    void documentThatIsNewerIsNamedAndLeftAsItIs() {
        search.write(key(5), version(5) + 1, document(5));

        JsonNode report = audit(DISAGREES, "--repair");

        assertThat(findings(report)).containsOnly(entry(key(5), "AHEAD"));
        assertThat(report.at("/repaired/newer").asInt()).isEqualTo(1);
        stores.execute("update products set version = version + 1 where product_key = '" + key(5) + "'");
        audit(AGREES);
    }

    private static void publish(int price) {
        for (int number = 1; number <= PRODUCTS; number++) {
            String url = "https://audit.example/p/" + number;
            pages.send(PageProducer.page(url, PageProducer.product("A" + number, "셔츠 " + number, "" + price)));
        }
    }

    private static JsonNode audit(int exitCode, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "audit";
        arguments[1] = "--json";
        arguments[2] = "--settle";
        arguments[3] = "PT15S";
        System.arraycopy(more, 0, arguments, 4, more.length);
        String printed = stack.operations(exitCode, arguments);
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
        return "audit.example:A" + number;
    }

    private static long version(int number) {
        return search.document(key(number)).get("_version").asLong();
    }

    private static String document(int number) {
        return search.document(key(number)).get("_source").toString();
    }
}
