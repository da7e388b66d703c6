package io.shopstream.verification.load;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * For how much a page sells.
 *
 * @param priceMinor what a buyer pays, in the currency's minor unit
 * @param listPriceMinor before the reduction, always greater; null where nothing is reduced
 * @param currency ISO 4217
 * @param availability the name of schema.org's ItemAvailability that the stores use
 */
public record Offer(long priceMinor, @Nullable Long listPriceMinor, String currency, Availability availability) {

    Offer withoutListPrice() {
        return new Offer(priceMinor, null, currency, availability);
    }

    /** The price in major units, with the currency's decimals. */
    String price() {
        return amount(priceMinor);
    }

    @Nullable
    String listPrice() {
        return listPriceMinor == null ? null : amount(listPriceMinor);
    }

    private String amount(long minor) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }
}
