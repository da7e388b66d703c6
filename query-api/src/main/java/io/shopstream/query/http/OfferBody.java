package io.shopstream.query.http;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices and availability of a product or a variant, which are pinned together or not at all. */
final class OfferBody {

    private static final Set<String> PRICE_NAMES = Set.of("kind", "amount", "currency");
    private static final BigDecimal LEAST = new BigDecimal("0.001");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private OfferBody() {}

    /** The offer; null where the fields state none. */
    static @Nullable Offer read(BodyFields fields) {
        Availability availability = fields.choice("availability", Availability.class);
        List<Price> prices = fields.objects("prices", PriceKind.values().length).stream()
                .map(OfferBody::price)
                .flatMap(Stream::ofNullable)
                .toList();
        if (!fields.has("availability")) {
            if (fields.has("prices")) {
                fields.wrong("availability", "is missing: it is pinned together with the prices.");
            }
            return null;
        }
        return isEachKindOnce(fields, prices) && availability != null ? new Offer(prices, availability) : null;
    }

    private static @Nullable Price price(BodyFields fields) {
        fields.only(PRICE_NAMES);
        PriceKind kind = fields.choice("kind", PriceKind.class);
        BigDecimal amount = fields.number("amount", LEAST, MOST);
        String currency = fields.text("currency", 3);
        for (String name : List.of("kind", "amount", "currency")) {
            if (!fields.has(name)) {
                fields.wrong(name, "is missing.");
            }
        }
        return kind == null || amount == null || currency == null ? null : price(fields, kind, amount, currency);
    }

    private static @Nullable Price price(BodyFields fields, PriceKind kind, BigDecimal amount, String currency) {
        try {
            Price price = Price.of(kind, amount, currency);
            if (price.amount().compareTo(amount) != 0) {
                fields.wrong(
                        "amount", "is " + amount.toPlainString() + ": finer than the currency " + currency + " is.");
            }
            return price;
        } catch (IllegalArgumentException e) {
            fields.wrong("currency", "is no ISO 4217 code: expected one such as KRW.");
            return null;
        }
    }

    private static boolean isEachKindOnce(BodyFields fields, List<Price> prices) {
        Set<PriceKind> kinds = EnumSet.noneOf(PriceKind.class);
        boolean once = prices.stream().map(Price::kind).allMatch(kinds::add);
        if (!once) {
            fields.wrong("prices", "holds two of one kind.");
        }
        return once;
    }
}
