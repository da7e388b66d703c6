package io.shopstream.model;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.time.Instant;
import java.util.List;

/** Products that the tests of this module speak of. */
public final class Catalogue {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private Catalogue() {}

    public static Price won(PriceKind kind, long amount) {
        return new Price(kind, amount, "KRW");
    }

    public static Offer onSale() {
        return new Offer(List.of(won(PriceKind.LIST, 59_000), won(PriceKind.SALE, 47_200)), Availability.IN_STOCK);
    }

    public static Offer withoutPrice() {
        return new Offer(List.of(), Availability.OUT_OF_STOCK);
    }

    /** Facts with every field stated. */
    public static ProductFacts wideJeans() {
        return ProductFacts.builder()
                .url("https://shop.example/p/7001")
                .name("와이드 데님 팬츠")
                .brand("모노룸")
                .description("여유로운 핏의 \"생지\" 데님")
                .language("ko")
                .sku("7001")
                .gtin("8801234567893")
                .mpn("MR-DP-01")
                .seller("모노룸 공식")
                .images(List.of("https://img.shop.example/7001-1.jpg", "https://img.shop.example/7001-2.jpg"))
                .categories(List.of("남성", "바지", "데님"))
                .rating(4.5)
                .reviewCount(128)
                .variants(List.of(
                        new Variant("7001-1", "8801234567893", "인디고", "M", onSale()),
                        new Variant(null, null, "인디고", "L", withoutPrice())))
                .offer(onSale())
                .build();
    }

    /** Facts with a name only. */
    public static ProductFacts nameOnly() {
        return ProductFacts.builder().name("양말").build();
    }

    public static Product product(ProductFacts facts) {
        return new Product(
                "shop.example:7001",
                "shop.example",
                1_837_000_000_123_456L,
                NOON,
                ContentHash.text(ContentHash.of(facts)),
                facts,
                false);
    }

    public static Product tombstone() {
        return new Product(
                "shop.example:7001",
                "shop.example",
                1_837_000_000_999_999L,
                NOON,
                "0123456789abcdef",
                nameOnly(),
                true);
    }
}
