package io.shopstream.model.table;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code products} as PostgreSQL's {@code to_jsonb} writes it; columns that others are made of are
 * passed over.
 *
 * @param version as in {@link Product}
 * @param changedAt event time of the last change
 * @param lastSeenAt event time of the newest sight
 * @param writtenAt when the transaction began that wrote the row, by the database's clock
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ProductRow(
        String productKey,
        String shop,
        long version,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String description,
        @Nullable String url,
        @Nullable String language,
        @Nullable String sku,
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String seller,
        List<String> images,
        List<String> categories,
        @Nullable Double rating,
        @Nullable Integer reviewCount,
        List<Price> prices,
        @Nullable Availability availability,
        List<Variant> variants,
        boolean deleted,
        String contentHash,
        Instant changedAt,
        Instant lastSeenAt,
        Instant writtenAt) {

    /** What a query selects for {@link #read}. */
    public static final String JSON = "to_jsonb(products)";

    /**
     * Reads one.
     *
     * @throws java.io.UncheckedIOException when it is not what this version writes
     */
    public static ProductRow read(String json) {
        return ProductJson.read(json, ProductRow.class);
    }

    public Product product() {
        return new Product(productKey, shop, version, changedAt, contentHash, facts(), deleted);
    }

    /** A product has an offer where its row has an availability. */
    private ProductFacts facts() {
        return new ProductFacts(
                url,
                name,
                brand,
                description,
                language,
                sku,
                gtin,
                mpn,
                seller,
                images,
                categories,
                rating,
                reviewCount,
                variants,
                availability == null ? null : new Offer(prices, availability));
    }
}
