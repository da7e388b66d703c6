package io.shopstream.extraction.validate;

import static io.shopstream.extraction.validate.ValidationRule.refusing;
import static io.shopstream.extraction.validate.ValidationRule.repairing;

import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules in the order in which they are applied: repairs first. {@code docs/rules.md} explains each. */
public final class ValidationRules {

    public static final List<ValidationRule> ALL = List.of(
            repairing("clean-text", CleanText::repair),
            repairing("text-length", TextLengths::repair),
            repairing("web-address", WebAddresses::repair),
            repairing("gtin-check-digit", Gtins::repair),
            repairing("currency-known", PriceBounds::dropUnknownCurrencies),
            repairing("price-in-bounds", PriceBounds::dropBeyondBounds),
            repairing("rating-in-scale", RatingScale::repair),
            refusing("name-required", ValidationRules::nameMissing),
            refusing("address-required", ValidationRules::addressMissing),
            refusing("offer-required", ValidationRules::offerMissing));

    /** The rule for the shop's id, which is not part of the facts. */
    public static final String ID_LENGTH = "id-length";

    private ValidationRules() {}

    private static @Nullable String nameMissing(ProductFacts facts) {
        return facts.name() == null ? "The product has no name." : null;
    }

    private static @Nullable String addressMissing(ProductFacts facts) {
        return facts.url() == null ? "The product has no address of http or https." : null;
    }

    private static @Nullable String offerMissing(ProductFacts facts) {
        boolean told = OfferStated.in(facts.offer());
        return told ? null : "The product has neither a usable price nor an availability.";
    }
}
