package io.shopstream.extraction.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in the words of schema.org.
 *
 * @param price in major units, a plain decimal number
 * @param availability {@code InStock} where it can be bought, {@code OutOfStock} where not; absent where not known
 * @param warnings names of the validation rules that repaired something
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductLine(
        String kind,
        @Nullable String name,
        @Nullable String price,
        @Nullable String listPrice,
        @Nullable String currency,
        @Nullable String availability,
        @Nullable String sku,
        @Nullable String brand,
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String url,
        @Nullable String image,
        List<String> categories,
        @Nullable Double rating,
        @Nullable Integer reviewCount,
        int variants,
        List<String> warnings) {

    public static ProductLine of(String kind, ProductFacts facts, List<String> warnings) {
        Offer offer = facts.offer();
        Price current = offer == null ? null : offer.current();
        Price list = offer == null ? null : offer.of(PriceKind.LIST);
        return new ProductLine(
                kind,
                facts.name(),
                amount(current),
                amount(list),
                current == null ? null : current.currency(),
                offer == null ? null : word(offer.availability()),
                facts.sku(),
                facts.brand(),
                facts.gtin(),
                facts.mpn(),
                facts.url(),
                facts.images().isEmpty() ? null : facts.images().get(0),
                facts.categories(),
                facts.rating(),
                facts.reviewCount(),
                facts.variants().size(),
                warnings);
    }

    private static @Nullable String amount(@Nullable Price price) {
        return price == null ? null : price.amount().toPlainString();
    }

    private static @Nullable String word(Availability availability) {
        return availability == Availability.UNKNOWN ? null : availability.buyable() ? "InStock" : "OutOfStock";
    }
}
