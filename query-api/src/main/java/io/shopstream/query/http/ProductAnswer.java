package io.shopstream.query.http;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import io.shopstream.query.lookup.StoredProduct;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as a client gets it: flat, amounts in major units. */
record ProductAnswer(
        String key,
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
        @Nullable BigDecimal price,
        @Nullable BigDecimal listPrice,
        @Nullable String currency,
        @Nullable Integer discountPercent,
        List<PriceAnswer> prices,
        @Nullable String availability,
        boolean inStock,
        List<VariantAnswer> variants,
        @Nullable Double rating,
        @Nullable Integer reviewCount,
        Instant changedAt,
        Instant lastSeenAt) {

    static ProductAnswer of(StoredProduct stored) {
        Product product = stored.product();
        ProductFacts facts = product.facts();
        // the document knows price and reduction by the same rules as the search hits
        ProductDocument document = ProductDocument.of(product);
        return new ProductAnswer(
                product.key(),
                product.shop(),
                product.version(),
                facts.name(),
                facts.brand(),
                facts.description(),
                facts.url(),
                facts.language(),
                facts.sku(),
                facts.gtin(),
                facts.mpn(),
                facts.seller(),
                facts.images(),
                facts.categories(),
                document.price(),
                document.listPrice(),
                document.currency(),
                document.discountPercent(),
                prices(facts.offer()),
                document.availability(),
                document.inStock(),
                facts.variants().stream().map(VariantAnswer::of).toList(),
                facts.rating(),
                facts.reviewCount(),
                product.observedAt(),
                stored.lastSeenAt());
    }

    private static List<PriceAnswer> prices(@Nullable Offer offer) {
        return offer == null
                ? List.of()
                : offer.prices().stream().map(PriceAnswer::of).toList();
    }

    /** One stated price; {@code kind} is the name of a {@link io.shopstream.model.product.PriceKind}. */
    record PriceAnswer(String kind, BigDecimal amount, String currency) {

        static PriceAnswer of(Price price) {
            return new PriceAnswer(price.kind().name(), price.amount(), price.currency());
        }
    }

    /** One form in which the product is sold. */
    record VariantAnswer(
            @Nullable String sku,
            @Nullable String gtin,
            @Nullable String colour,
            @Nullable String size,
            List<PriceAnswer> prices,
            String availability,
            boolean inStock) {

        static VariantAnswer of(Variant variant) {
            return new VariantAnswer(
                    variant.sku(),
                    variant.gtin(),
                    variant.colour(),
                    variant.size(),
                    ProductAnswer.prices(variant.offer()),
                    variant.offer().availability().name(),
                    variant.offer().availability().buyable());
        }
    }
}
