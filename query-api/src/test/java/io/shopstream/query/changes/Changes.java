package io.shopstream.query.changes;

import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Changes that the tests speak of. */
final class Changes {

    static final String JEANS = "shop.example:7001";

    private Changes() {}

    /** Jeans that get another brand and category. */
    static ProductChange jeansMove() {
        return ProductChange.between(jeans(1, "모노룸", List.of("남성", "바지")), jeans(2, "Monoroom", List.of("남성", "데님")));
    }

    static ConsumerRecord<String, byte[]> record(int partition, long offset, ProductChange change) {
        return new ConsumerRecord<>(
                Topics.PRODUCT_CHANGES, partition, offset, change.productKey(), ProductJson.bytes(change));
    }

    static Product jeans(long version, String brand, List<String> categories) {
        ProductFacts facts =
                ProductFacts.builder().brand(brand).categories(categories).build();
        return new Product(JEANS, "shop.example", version, Instant.EPOCH, "hash", facts, false);
    }
}
