package io.shopstream.query.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import io.shopstream.query.json.QueryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of the tables {@code products} and {@code price_history}. */
final class ProductRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Price>> PRICES = new TypeReference<>() {};
    private static final TypeReference<List<Variant>> VARIANTS = new TypeReference<>() {};

    private ProductRows() {}

    static StoredProduct product(ResultSet row) throws SQLException {
        Instant changedAt = instant(row, "changed_at");
        Product product = new Product(
                row.getString("product_key"),
                row.getString("shop"),
                row.getLong("version"),
                changedAt,
                row.getString("content_hash"),
                facts(row),
                row.getBoolean("deleted"));
        return new StoredProduct(product, instant(row, "last_seen_at"));
    }

    static PricePoint pricePoint(ResultSet row) throws SQLException {
        Offer offer = new Offer(json(row, "prices", PRICES), Availability.valueOf(row.getString("availability")));
        return new PricePoint(
                row.getString("product_key"),
                ObservationKind.valueOf(row.getString("kind")),
                row.getLong("from_version"),
                row.getLong("to_version"),
                offer);
    }

    private static ProductFacts facts(ResultSet row) throws SQLException {
        return ProductFacts.builder()
                .url(row.getString("url"))
                .name(row.getString("name"))
                .brand(row.getString("brand"))
                .description(row.getString("description"))
                .language(row.getString("language"))
                .sku(row.getString("sku"))
                .gtin(row.getString("gtin"))
                .mpn(row.getString("mpn"))
                .seller(row.getString("seller"))
                .images(json(row, "images", TEXTS))
                .categories(json(row, "categories", TEXTS))
                .rating(row.getObject("rating", Double.class))
                .reviewCount(row.getObject("review_count", Integer.class))
                .variants(json(row, "variants", VARIANTS))
                .offer(offer(row))
                .build();
    }

    /** A product has an offer where its row has an availability. */
    private static @Nullable Offer offer(ResultSet row) throws SQLException {
        String availability = row.getString("availability");
        return availability == null ? null : new Offer(json(row, "prices", PRICES), Availability.valueOf(availability));
    }

    private static <T> T json(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        try {
            return QueryJson.mapper().readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new SQLException(
                    "Column " + column + " of " + row.getString("product_key") + " is not what this version writes.",
                    e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
