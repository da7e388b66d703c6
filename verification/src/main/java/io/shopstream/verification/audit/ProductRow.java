package io.shopstream.verification.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of {@code products}. */
record ProductRow(
        String key,
        String shop,
        long version,
        String contentHash,
        boolean deleted,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String seller,
        @Nullable String url,
        @Nullable Long priceMinor,
        @Nullable Long listPriceMinor,
        @Nullable String currency,
        @Nullable String availability) {

    static final String QUERY = """
            select product_key, shop, version, content_hash, deleted, name, brand, seller, url, price_minor,
                list_price_minor, currency, availability
            from products
            """;

    /** What it says itself, in minor units. */
    Shown shown() {
        return new Shown(
                shop,
                deleted,
                name,
                brand,
                seller,
                url,
                priceMinor == null ? null : priceMinor.toString(),
                listPriceMinor == null ? null : listPriceMinor.toString(),
                currency,
                availability);
    }

    /** What a search is to show of it, in major units; a document without a price has no currency. */
    Shown inIndex() {
        return new Shown(
                shop,
                deleted,
                name,
                brand,
                seller,
                url,
                MajorUnits.shown(priceMinor, currency),
                MajorUnits.shown(listPriceMinor, currency),
                priceMinor == null ? null : currency,
                availability);
    }

    static ProductRow read(ResultSet row) throws SQLException {
        return new ProductRow(
                row.getString("product_key"),
                row.getString("shop"),
                row.getLong("version"),
                row.getString("content_hash"),
                row.getBoolean("deleted"),
                row.getString("name"),
                row.getString("brand"),
                row.getString("seller"),
                row.getString("url"),
                row.getObject("price_minor", Long.class),
                row.getObject("list_price_minor", Long.class),
                row.getString("currency"),
                row.getString("availability"));
    }
}
