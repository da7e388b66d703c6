package io.shopstream.ingest;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.ProductFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Some crawls of a shop, three hours apart: in each a page and a listing's tile of every product. The first product is
 * renamed by hand, the second deleted.
 */
final class Crawls {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int PRODUCTS = 12;
    private static final int ROUNDS = 6;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_ROUND = Duration.ofHours(3);

    private final String name;
    private final Prices prices;

    private Crawls(String name, Prices prices) {
        this.name = name;
        this.prices = prices;
    }

    /** Each sight of a product shows another price. */
    static Crawls ofMovingPrices() {
        return new Crawls(
                "moving prices", (round, product, tile) -> 10_000 + 100 * product + 10 * round + (tile ? 5 : 0));
    }

    /** Prices rest for some rounds, come back, and are the same on tile and page. */
    static Crawls ofRestingPrices() {
        return new Crawls("resting prices", (round, product, tile) -> 10_000 + 100 * product + 10 * (round / 2 % 2));
    }

    /** All records, in the order of their appends. */
    List<SourceRecord> inOrder() {
        List<SourceRecord> records = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int product = 0; product < PRODUCTS; product++) {
                records.add(page(round, product, false));
                records.add(page(round, product, true));
            }
        }
        records.add(edit(
                ProductEdit.Action.PIN, 0, ProductFacts.builder().name("고친 이름").build()));
        records.add(edit(ProductEdit.Action.DELETE, 1, ProductFacts.builder().build()));
        return records;
    }

    /** All records, each twice, in an order of their own. */
    List<SourceRecord> twiceShuffled(long seed) {
        List<SourceRecord> records = new ArrayList<>(inOrder());
        records.addAll(inOrder());
        Collections.shuffle(records, new Random(seed));
        return records;
    }

    /** Event time of a page: by then the broker had it, whatever the fetcher's clock said. */
    private static Instant seenAt(int round, int product, boolean tile) {
        Instant appended = appendedAt(round, product, tile);
        return round == 2 ? appended.minus(AN_HOUR) : appended;
    }

    /** What the history must say: {@code key|kind|event time|price} of each page, by product and time. */
    List<String> shownPrices() {
        List<String> shown = new ArrayList<>();
        for (int product = 0; product < PRODUCTS; product++) {
            for (int round = 0; round < ROUNDS; round++) {
                for (boolean tile : List.of(false, true)) {
                    shown.add("%s|%s|%s|%d"
                            .formatted(
                                    key(product),
                                    tile ? "TILE" : "DETAIL",
                                    seenAt(round, product, tile),
                                    prices.won(round, product, tile)));
                }
            }
        }
        return shown;
    }

    @Override
    public String toString() {
        return name;
    }

    private SourceRecord page(int round, int product, boolean tile) {
        Instant appendedAt = appendedAt(round, product, tile);
        int won = prices.won(round, product, tile);
        return Records.page(
                new RawPage(
                        "id-" + round + "-" + product + "-" + tile,
                        "https://shop.example" + (tile ? "/list/" : "/p/") + product,
                        fetchedAt(round, appendedAt),
                        200,
                        "text/html; charset=utf-8",
                        RawPage.Renderer.HTTP,
                        "crawl-" + round,
                        (tile ? listing(product, won) : detail(product, won)).getBytes(StandardCharsets.UTF_8)),
                appendedAt);
    }

    /** The third crawl's clock is an hour behind, the fourth one's an hour ahead. */
    private static Instant fetchedAt(int round, Instant appendedAt) {
        return switch (round) {
            case 2 -> appendedAt.minus(AN_HOUR);
            case 3 -> appendedAt.plus(AN_HOUR);
            default -> appendedAt;
        };
    }

    private static Instant appendedAt(int round, int product, boolean tile) {
        return START.plus(A_ROUND.multipliedBy(round)).plusSeconds(10L * product + (tile ? 5 : 0));
    }

    private static SourceRecord edit(ProductEdit.Action action, int product, ProductFacts facts) {
        return Records.plain(
                Topics.PRODUCT_EDITS,
                ProductJson.text(
                        new ProductEdit("edit-" + product, key(product), action, facts, START.plusSeconds(7))));
    }

    private static String key(int product) {
        return "shop.example:" + (100 + product);
    }

    private static String detail(int product, int won) {
        return """
                <script type="application/ld+json">{"@type":"Product","name":"셔츠 %1$d","sku":"%1$d",
                 "offers":{"price":%2$d,"priceCurrency":"KRW"}}</script>""".formatted(100 + product, won);
    }

    private static String listing(int product, int won) {
        return """
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"ItemList",
                 "itemListElement":[{"@type":"ListItem","item":{"@type":"Product","name":"셔츠…","sku":"%1$d",
                 "url":"https://shop.example/p/%1$d","offers":{"@type":"Offer","price":"%2$d","priceCurrency":"KRW"}}}]}
                </script>""".formatted(100 + product, won);
    }

    /** What a sight shows. */
    @FunctionalInterface
    private interface Prices {
        int won(int round, int product, boolean tile);
    }
}
