package io.shopstream.savepoint;

import io.shopstream.ingest.Records;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the savepoints of all releases know, and what comes after: a product with its page alone, one with page and tile,
 * one with a tile and pinned fields, one that was deleted, and some
 * tiles. The first part never changes: savepoints were made of it.
 */
final class ReleaseStory {

    /** Enough of them that each subtask has one: what came to it before one of these it has seen too. */
    private static final List<String> OTHERS = List.of("6", "7", "8", "9");

    /** What came of it all: key, name, price and whether it is deleted. */
    static final List<String> PRODUCTS = List.of(
            "shop.example:1|셔츠|39900|f",
            "shop.example:2|바지|47000|f",
            "shop.example:3|고친 이름|27900|f",
            "shop.example:4|-|-|t",
            "shop.example:5|장갑|9900|f",
            "shop.example:6|짧은 이름…|10000|f",
            "shop.example:7|짧은 이름…|10000|f",
            "shop.example:8|짧은 이름…|10000|f",
            "shop.example:9|짧은 이름…|10000|f");

    /** Key, kind of page and price of each span. */
    static final List<String> SHOWN_PRICES = List.of(
            "shop.example:1|DETAIL|39900",
            "shop.example:2|DETAIL|49900",
            "shop.example:2|TILE|45000",
            "shop.example:2|TILE|47000",
            "shop.example:3|DETAIL|27900",
            "shop.example:3|TILE|29900",
            "shop.example:4|DETAIL|19900",
            "shop.example:4|DETAIL|18900",
            "shop.example:5|DETAIL|9900",
            "shop.example:6|TILE|10000",
            "shop.example:7|TILE|10000",
            "shop.example:8|TILE|10000",
            "shop.example:9|TILE|10000");

    /** Key and price of each change since the savepoint, and whether there was one before it. */
    static final List<String> LOGGED =
            List.of("shop.example:2|47000|t", "shop.example:3|27900|t", "shop.example:5|9900|f");

    /** What the second part changes, as {@link ChangeLine} says it; the first part must not come again. */
    static final List<String> CHANGES = List.of(
            "UPDATED shop.example:2 45000 -> 47000 바지",
            "UPDATED shop.example:3 29900 -> 27900 고친 이름",
            "CREATED shop.example:5 - -> 9900 장갑");

    private ReleaseStory() {}

    /** The pages that a release saw before its savepoint. */
    static List<SourceRecord> pagesBefore() {
        return List.of(
                page(1, "/p/1", detail("셔츠", "1", 39_900)),
                page(2, "/p/2", detail("바지", "2", 49_900)),
                page(3, "/list", listing(tile("/p/2", "2", 45_000), tile("/p/3", "3", 29_900))),
                page(4, "/p/4", detail("모자", "4", 19_900)),
                page(
                        5,
                        "/more",
                        listing(OTHERS.stream().map(ReleaseStory::other).toArray(String[]::new))));
    }

    static List<SourceRecord> edits() {
        return List.of(
                edit(
                        ProductEdit.Action.PIN,
                        "3",
                        ProductFacts.builder().name("고친 이름").build()),
                edit(ProductEdit.Action.DELETE, "4", ProductFacts.builder().build()));
    }

    /** The same pages, then: an unchanged page, a dearer tile, the first page of a pinned and of a deleted product, a new one. */
    static List<SourceRecord> pages() {
        return Stream.concat(
                        pagesBefore().stream(),
                        Stream.of(
                                page(6, "/p/1", detail("셔츠", "1", 39_900)),
                                page(7, "/list", listing(tile("/p/2", "2", 47_000))),
                                page(8, "/p/3", detail("양말", "3", 27_900)),
                                page(9, "/p/4", detail("모자", "4", 18_900)),
                                page(10, "/p/5", detail("장갑", "5", 9_900))))
                .toList();
    }

    /** Whether the jobs have seen all of the first part, in whatever order it came to them. */
    static boolean isTold(List<String> changes) {
        return changes.stream().anyMatch(line -> line.contains(":1 "))
                && changes.stream().anyMatch(line -> line.contains(":2 ") && line.contains("-> 45000"))
                && changes.stream().anyMatch(line -> line.contains(":3 ") && line.contains("-> 29900 고친 이름"))
                && changes.stream().anyMatch(line -> line.startsWith("DELETED shop.example:4 "))
                && OTHERS.stream().allMatch(id -> changes.stream().anyMatch(line -> line.contains(":" + id + " ")));
    }

    /** Changes that a release indexed before its savepoint. */
    static List<SourceRecord> changesBefore() {
        return List.of(change("1", 1, false), change("2", 2, false));
    }

    /** The same changes, then one that is newer and one that deletes. */
    static List<SourceRecord> changes() {
        return Stream.concat(changesBefore().stream(), Stream.of(change("1", 3, false), change("2", 4, true)))
                .toList();
    }

    private static SourceRecord change(String id, long version, boolean deleted) {
        ProductFacts facts = ProductFacts.builder().name("셔츠 " + id).build();
        Product product = new Product(
                "shop.example:" + id,
                "shop.example",
                version,
                Instant.parse("2026-11-01T00:00:00Z"),
                ContentHash.text(ContentHash.of(facts)),
                facts,
                deleted);
        return Records.plain(Topics.PRODUCT_CHANGES, ProductJson.text(ProductChange.between(null, product)));
    }

    private static SourceRecord page(int second, String path, String html) {
        return Records.page(new RawPage(
                "id-" + second,
                "https://shop.example" + path,
                Instant.parse("2026-11-01T00:00:00Z").plusSeconds(second),
                200,
                "text/html; charset=utf-8",
                RawPage.Renderer.HTTP,
                "crawl-1",
                html.getBytes(StandardCharsets.UTF_8)));
    }

    private static SourceRecord edit(ProductEdit.Action action, String id, ProductFacts facts) {
        return Records.plain(
                Topics.PRODUCT_EDITS,
                ProductJson.text(new ProductEdit(
                        "edit-" + id, "shop.example:" + id, action, facts, Instant.parse("2026-11-01T00:00:04Z"))));
    }

    private static String detail(String name, String sku, int won) {
        return """
                <html><head><script type="application/ld+json">
                {"@context":"https://schema.org","@type":"Product","name":"%s","sku":"%s",
                 "offers":{"@type":"Offer","price":"%d","priceCurrency":"KRW",
                           "availability":"https://schema.org/InStock"}}
                </script></head><body><h1>%s</h1></body></html>
                """.formatted(name, sku, won, name);
    }

    private static String listing(String... tiles) {
        return """
                <html><head><script type="application/ld+json">
                {"@context":"https://schema.org","@type":"ItemList","itemListElement":[%s]}
                </script></head><body></body></html>
                """.formatted(String.join(",", tiles));
    }

    private static String other(String id) {
        return tile("/p/" + id, id, 10_000);
    }

    private static String tile(String path, String sku, int won) {
        return """
                {"@type":"ListItem","item":{"@type":"Product","name":"짧은 이름…","sku":"%s",
                 "url":"https://shop.example%s",
                 "offers":{"@type":"Offer","price":"%d","priceCurrency":"KRW",
                           "availability":"https://schema.org/InStock"}}}
                """.formatted(sku, path, won);
    }
}
