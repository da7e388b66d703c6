package io.shopstream.verification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.model.Topics;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.StoredRow;
import io.shopstream.verification.stack.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./shopstream site-rules} on the running stack: the jobs read pages with a rule as soon as it is published. */
class SiteRulesIT {

    private static final String SHOP = "ruled.example";
    private static final Duration WITHIN = Duration.ofMinutes(1);

    /** A rule is in force a moment after Kafka has it; until then a page is sent again. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private static final String RULE = """
            shop: ruled
            hosts: [ruled.example]
            pages:
              - name: product
                paths: ["/p/*"]
                fields:
                  name: {select: "h1"}
                  price: {select: "SELECTOR"}
                  currency: {value: KRW}
            """;

    private static RunningStack stack;
    private static Stores stores;
    private static PageProducer pages;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        stack = RunningStack.shared();
        stores = stack.stores();
        pages = new PageProducer(stack);
    }

    @AfterAll
    static void end() {
        pages.close();
    }

    @Test
    void ruleIsInForceWithoutARestartAndSoIsItsRemoval() throws IOException {
        String byItself = shownOnceRead(1);

        assertThat(publish(".member-day", 0)).contains("Published ruled", SHOP, "product");
        awaitPrice(2, "29900");
        assertThat(publish(".usual", 0)).contains("Published ruled");
        awaitPrice(3, "39900");
        assertThat(stack.operations(0, "site-rules", "list")).contains("ruled", SHOP);
        assertThat(publish(".member-day", 0)).contains("Published ruled");
        awaitPrice(4, "29900");

        assertThat(stack.operations(0, "site-rules", "remove", "ruled")).contains("Removed");
        assertThat(stack.operations(1, "site-rules", "remove", "ruled")).contains("There is no rule");
        awaitPrice(5, byItself);
    }

    @Test
    void ruleThatCannotBeUsedIsRefusedByTheCommandAndByTheJob() throws IOException {
        assertThat(publish("p[", 2)).contains("field price");

        byte[] shop = "broken-rule".getBytes(StandardCharsets.UTF_8);
        pages.send(new ProducerRecord<>(Topics.SITE_RULES, shop, "{".getBytes(StandardCharsets.UTF_8)));

        await().atMost(WITHIN)
                .until(() -> stack.operations(0, "dead-letters", "list", "--rule", "malformed-site-rule")
                        .contains("site-rules/malformed-site-rule"));
        assertThat(stack.operations(1, "dead-letters", "replay", "--rule", "malformed-site-rule"))
                .contains("site-rules publish");
    }

    private String publish(String selector, int exitCode) throws IOException {
        Path file = folder.resolve("ruled.yaml");
        Files.writeString(file, RULE.replace("SELECTOR", selector));
        return stack.operations(exitCode, "site-rules", "publish", file.toString());
    }

    private static String shownOnceRead(int product) {
        send(product);
        await().atMost(WITHIN).until(() -> !price(product).isEmpty());
        return price(product);
    }

    private static void awaitPrice(int product, String expected) {
        await().pollInterval(AGAIN).atMost(WITHIN).until(() -> {
            send(product);
            return price(product).startsWith(expected);
        });
    }

    private static void send(int product) {
        pages.send(PageProducer.page(
                "https://" + SHOP + "/p/" + product, """
                <html><head><meta property="og:title" content="셔츠 NUMBER"></head><body><h1>셔츠 NUMBER</h1>
                <p class="usual">39,900원</p><p class="member-day">29,900원</p></body></html>
                """.replace("NUMBER", Integer.toString(product))));
    }

    /** Empty until the product is stored. */
    private static String price(int product) {
        return stores.products(SHOP).values().stream()
                .filter(row -> row.name().equals("셔츠 " + product))
                .map(StoredRow::price)
                .findFirst()
                .orElse("");
    }
}
