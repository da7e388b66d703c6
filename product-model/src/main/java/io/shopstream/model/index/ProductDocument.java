package io.shopstream.model.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A product as the search index holds it. Its id is the key, its external version the product's.
 *
 * @param price what a buyer pays now, in major units
 * @param listPrice the price before a reduction, in major units
 * @param discountPercent 1 to 99, rounded; absent where nothing is reduced
 * @param image the main picture
 */
public record ProductDocument(
        String key,
        String shop,
        long version,
        @JsonProperty("content_hash") String contentHash,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String description,
        List<String> categories,
        @Nullable String url,
        @Nullable String image,
        @Nullable String sku,
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String seller,
        @Nullable String language,
        @Nullable BigDecimal price,
        @JsonProperty("list_price") @Nullable BigDecimal listPrice,
        @Nullable String currency,
        @JsonProperty("discount_percent") @Nullable Integer discountPercent,
        @Nullable String availability,
        @JsonProperty("in_stock") boolean inStock,
        List<String> colours,
        List<String> sizes,
        @Nullable Double rating,
        @JsonProperty("review_count") @Nullable Integer reviewCount,
        @JsonProperty("changed_at") Instant changedAt) {

    /** Lists that are empty are absent from JSON. */
    public ProductDocument {
        categories = listed(categories);
        colours = listed(colours);
        sizes = listed(sizes);
    }

    /**
     * The document of a product that is not deleted. It has one currency: a list price in another than the current
     * price's is left out.
     */
    public static ProductDocument of(Product product) {
        ProductFacts facts = product.facts();
        Offer offer = facts.offer();
        Price current = offer == null ? null : offer.current();
        Price list = offer == null ? null : offer.listInCurrentCurrency();
        return new ProductDocument(
                product.key(),
                product.shop(),
                product.version(),
                product.contentHash(),
                facts.name(),
                facts.brand(),
                facts.description(),
                facts.categories(),
                facts.url(),
                facts.images().isEmpty() ? null : facts.images().get(0),
                facts.sku(),
                facts.gtin(),
                facts.mpn(),
                facts.seller(),
                facts.language(),
                current == null ? null : current.amount(),
                list == null ? null : list.amount(),
                current == null ? null : current.currency(),
                discountPercent(current, list),
                offer == null ? null : offer.availability().name(),
                offer != null && offer.availability().buyable(),
                distinct(facts.variants(), Variant::colour),
                distinct(facts.variants(), Variant::size),
                facts.rating(),
                facts.reviewCount(),
                product.observedAt());
    }

    private static List<String> listed(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static @Nullable Integer discountPercent(@Nullable Price current, @Nullable Price list) {
        if (current == null || list == null || list.amountMinor() <= current.amountMinor()) {
            return null;
        }
        int percent = BigDecimal.valueOf(list.amountMinor() - current.amountMinor())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(list.amountMinor()), 0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.max(1, Math.min(99, percent));
    }

    private static List<String> distinct(List<Variant> variants, Function<Variant, @Nullable String> property) {
        return variants.stream()
                .map(property)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
