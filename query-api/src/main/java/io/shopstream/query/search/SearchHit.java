package io.shopstream.query.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as a list of results shows it. Texts, addresses included, are what a shop wrote and are escaped for no output.
 *
 * @param highlighted the name in pieces; absent where no word of the query stands in it
 * @param price what a buyer pays now, in major units
 * @param listPrice the price before a reduction, in major units
 * @param discountPercent 1 to 99; absent where nothing is reduced
 * @param image address of the main picture
 * @param availability name of an {@link io.shopstream.model.product.Availability}
 * @param changedAt event time of the newest page or edit that the product joins
 * @param score where it stands so; null unless asked for
 */
public record SearchHit(
        String key,
        String shop,
        @Nullable String name,
        @Nullable List<TextPiece> highlighted,
        @Nullable String brand,
        List<String> categories,
        @Nullable BigDecimal price,
        @Nullable BigDecimal listPrice,
        @Nullable String currency,
        @Nullable Integer discountPercent,
        @Nullable String image,
        @Nullable String url,
        @Nullable String availability,
        boolean inStock,
        @Nullable Double rating,
        @Nullable Integer reviewCount,
        Instant changedAt,
        @Nullable ScoreParts score) {

    public SearchHit {
        categories = categories == null ? List.of() : List.copyOf(categories);
        highlighted = highlighted == null || highlighted.isEmpty() ? null : List.copyOf(highlighted);
    }

    /** Part of a text; pieces instead of markup, so that no client has to trust HTML. */
    public record TextPiece(String text, boolean match) {}
}
