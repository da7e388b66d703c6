package io.shopstream.benchmark.page;

import io.shopstream.model.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Product pages of at most 2 KB as shops serve them to search engines: a head, a JSON-LD product, a line of text. What
 * must come of them is known from here, and not read with our own extraction.
 */
public final class SmallPages implements Pages {

    /** Host of all of them. */
    public static final String SHOP = "small.bench.example";

    /** The brand of every eighth page. */
    public static final String EVERY_EIGHTH = "Oru";

    private static final List<String> BRANDS =
            List.of("Northwind", "Hanbit", "Seoul Denim", "Mori", "Atelier 9", "Baram", "Kestrel", EVERY_EIGHTH);
    private static final List<String> THINGS =
            List.of("오버핏 코튼 셔츠", "Wool coat", "데님 팬츠", "Running shoes", "니트 가디건", "Leather belt", "후드 집업");
    private static final String TEMPLATE = """
            <!doctype html><html lang="ko"><head><meta charset="utf-8"><title>%1$s | Small Shop</title>
            <link rel="canonical" href="https://%7$s/goods/%2$d">
            <meta name="description" content="%1$s by %3$s, delivered within two days. Free returns within thirty days.">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","sku":"%2$d",
            "name":"%1$s","brand":{"@type":"Brand","name":"%3$s"},
            "description":"%1$s by %3$s. Made to be worn for years: double seams, pre-washed, true to size. Model number %2$d.",
            "image":["https://img.%7$s/%2$d/front.jpg","https://img.%7$s/%2$d/back.jpg"],
            "category":"Clothing","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.%6$d","reviewCount":"%5$d"},
            "offers":{"@type":"Offer","url":"https://%7$s/goods/%2$d","priceCurrency":"KRW","price":"%4$d",
            "availability":"https://schema.org/InStock","itemCondition":"https://schema.org/NewCondition"}}</script>
            </head><body><header><a href="/">Small Shop</a></header><main><h1>%1$s</h1><p class="brand">%3$s</p>
            <p class="price">%4$d원</p><button>Add to cart</button></main><footer>Small Shop, Seoul</footer></body></html>
            """;

    @Override
    public String description() {
        return "product pages of 1.2 to 1.4 KB with JSON-LD, each a new product";
    }

    @Override
    public Page page(int number, Instant fetchedAt) {
        String name = THINGS.get(number % THINGS.size()) + " " + number;
        String brand = BRANDS.get(number % BRANDS.size());
        long price = 10_000L + 100L * (number % 900);
        String html = TEMPLATE.formatted(name, number, brand, price, 1 + number % 500, number % 10, SHOP);
        RawPage raw = new RawPage(
                "small-" + number,
                "https://" + SHOP + "/goods/" + number,
                fetchedAt,
                200,
                "text/html; charset=utf-8",
                RawPage.Renderer.HTTP,
                "benchmark",
                html.getBytes(StandardCharsets.UTF_8));
        return new Page(raw, List.of(new ExpectedProduct(SHOP + ":" + number, name, brand, price, "IN_STOCK")));
    }
}
