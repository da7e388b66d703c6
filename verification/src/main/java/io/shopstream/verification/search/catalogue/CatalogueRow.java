package io.shopstream.verification.search.catalogue;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of a catalogue becomes: the document that the index job would have written. */
final class CatalogueRow {

    /** Of all of them, so that age decides no order. */
    private static final Instant SEEN = Instant.parse("2026-11-01T00:00:00Z");

    private static final String CONTENT_HASH = "0".repeat(16);

    private CatalogueRow() {}

    static ProductDocument document(String shop, String id, ProductFacts facts) {
        return ProductDocument.of(new Product(shop + ":" + id, shop, 1, SEEN, CONTENT_HASH, facts, false));
    }

    /** An offer in stock; with a discount, the price before it is told too. */
    static Offer offer(BigDecimal price, @Nullable Integer discountPercent, String currency) {
        List<Price> prices = new ArrayList<>();
        if (discountPercent != null && discountPercent > 0 && discountPercent < 100) {
            BigDecimal left = BigDecimal.valueOf(100L - discountPercent, 2);
            prices.add(Price.of(PriceKind.LIST, price.divide(left, 2, RoundingMode.HALF_UP), currency));
        }
        prices.add(Price.of(PriceKind.SALE, price, currency));
        return new Offer(prices, Availability.IN_STOCK);
    }

    /** The text without blanks round it; null where nothing is left. */
    static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
