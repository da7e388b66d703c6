package io.shopstream.query.changes;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Changes of products as they are told in tests. */
public final class Changes {

    public static final Instant SEEN = Instant.parse("2026-11-01T09:30:00Z");

    static final String JEANS = "shop.example:7001";

    private Changes() {}

    /** A product that can be bought. */
    public static Product product(String key, long version, long won) {
        return product(key, version, new Price(PriceKind.SALE, won, "KRW"), Availability.IN_STOCK);
    }

    public static Product product(String key, long version, @Nullable Price price, Availability availability) {
        return product(
                key,
                version,
                ProductFacts.builder()
                        .name("에어 <러닝> & 스니커즈")
                        .url("https://shop.example/p/1?a=b&c=d")
                        .offer(new Offer(price == null ? List.of() : List.of(price), availability))
                        .build(),
                false);
    }

    public static Product tombstone(String key, long version) {
        return product(key, version, ProductFacts.builder().build(), true);
    }

    /** A price that changed; the version before is one less. */
    public static ProductChange price(String key, long version, long before, long after) {
        return ProductChange.between(product(key, version - 1, before), product(key, version, after));
    }

    static Product jeans(long version, String brand, List<String> categories) {
        return product(
                JEANS,
                version,
                ProductFacts.builder().brand(brand).categories(categories).build(),
                false);
    }

    /** Jeans that get another brand and category. */
    static ProductChange jeansMove() {
        return ProductChange.between(jeans(1, "모노룸", List.of("남성", "바지")), jeans(2, "Monoroom", List.of("남성", "데님")));
    }

    static ConsumerRecord<String, byte[]> record(int partition, long offset, ProductChange change) {
        return new ConsumerRecord<>(
                Topics.PRODUCT_CHANGES, partition, offset, change.productKey(), ProductJson.bytes(change));
    }

    private static Product product(String key, long version, ProductFacts facts, boolean deleted) {
        return new Product(key, key.substring(0, key.indexOf(':')), version, SEEN, "0000000000000000", facts, deleted);
    }
}
