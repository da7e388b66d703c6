package io.shopstream.query.changes;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of products as they are told in tests. */
public final class Changes {

    public static final Instant SEEN = Instant.parse("2026-11-01T09:30:00Z");

    private Changes() {}

    /** A product that can be bought. */
    public static Product product(String key, long version, long won) {
        return product(key, version, new Price(PriceKind.SALE, won, "KRW"), Availability.IN_STOCK);
    }

    public static Product product(String key, long version, @Nullable Price price, Availability availability) {
        ProductFacts facts = ProductFacts.builder()
                .name("에어 <러닝> & 스니커즈")
                .url("https://shop.example/p/1?a=b&c=d")
                .offer(new Offer(price == null ? List.of() : List.of(price), availability))
                .build();
        return new Product(key, shop(key), version, SEEN, "0000000000000000", facts, false);
    }

    public static Product tombstone(String key, long version) {
        return new Product(
                key,
                shop(key),
                version,
                SEEN,
                "0000000000000000",
                ProductFacts.builder().build(),
                true);
    }

    /** A price that changed; the version before is one less. */
    public static ProductChange price(String key, long version, long before, long after) {
        return ProductChange.between(product(key, version - 1, before), product(key, version, after));
    }

    private static String shop(String key) {
        return key.substring(0, key.indexOf(':'));
    }
}
