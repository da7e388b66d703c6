package io.shopstream.extraction.validate;

import io.shopstream.extraction.price.CurrencySign;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;

/** Drops prices that no shop means. */
final class PriceBounds {

    /** The dearest price believed, in major units: about ten million euros. */
    private static final BigDecimal MOST = new BigDecimal("10000000");

    /** Currencies whose unit is worth a thousandth of a euro, or less, and how many of them make one. */
    private static final Map<String, Integer> SMALL_UNITS = Map.ofEntries(
            Map.entry("KRW", 2_000),
            Map.entry("JPY", 200),
            Map.entry("CLP", 1_500),
            Map.entry("ARS", 2_000),
            Map.entry("COP", 6_000),
            Map.entry("IDR", 20_000),
            Map.entry("VND", 40_000),
            Map.entry("HUF", 500),
            Map.entry("KZT", 1_000),
            Map.entry("RUB", 200),
            Map.entry("INR", 150),
            Map.entry("TWD", 50),
            Map.entry("THB", 50),
            Map.entry("PYG", 10_000),
            Map.entry("UZS", 20_000),
            Map.entry("IRR", 2_000_000),
            Map.entry("LBP", 150_000));

    private PriceBounds() {}

    static ProductFacts dropUnknownCurrencies(ProductFacts facts) {
        return keeping(facts, price -> CurrencySign.isCode(price.currency()));
    }

    static ProductFacts dropBeyondBounds(ProductFacts facts) {
        return keeping(facts, PriceBounds::isBelievable);
    }

    private static boolean isBelievable(Price price) {
        BigDecimal most = MOST.multiply(BigDecimal.valueOf(SMALL_UNITS.getOrDefault(price.currency(), 10)));
        return price.amountMinor() > 0 && price.amount().compareTo(most) <= 0;
    }

    private static ProductFacts keeping(ProductFacts facts, Predicate<Price> which) {
        Offer offer = facts.offer();
        return facts.toBuilder()
                .offer(offer == null ? null : keeping(offer, which))
                .variants(facts.variants().stream()
                        .map(form -> new Variant(
                                form.sku(), form.gtin(), form.colour(), form.size(), keeping(form.offer(), which)))
                        .toList())
                .build();
    }

    private static Offer keeping(Offer offer, Predicate<Price> which) {
        return new Offer(offer.prices().stream().filter(which).toList(), offer.availability());
    }
}
