package io.shopstream.reindex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table {@code products} as the product that was written there. */
final class ProductRow {

    static final String COLUMNS = "product_key, shop, version, name, brand, description, url, language, sku, gtin, mpn,"
            + " seller, images, categories, rating, review_count, prices, availability, variants, deleted, content_hash,"
            + " changed_at, written_at";

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Price>> PRICES = new TypeReference<>() {};
    private static final TypeReference<List<Variant>> VARIANTS = new TypeReference<>() {};

    private ProductRow() {}

    static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getString("product_key"),
                row.getString("shop"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("content_hash"),
                facts(row),
                row.getBoolean("deleted"));
    }

    static Instant writtenAt(ResultSet row) throws SQLException {
        return instant(row, "written_at");
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
            return ProductJson.mapper().readValue(row.getString(column), type);
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
