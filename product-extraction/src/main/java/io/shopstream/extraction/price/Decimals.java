package io.shopstream.extraction.price;

import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many decimals prices of a currency show. */
final class Decimals {

    /** Currencies whose cents exist by law but on no price tag. */
    private static final Set<String> WITHOUT_CENTS = Set.of("COP", "IDR", "TWD", "ARS", "HUF");

    private Decimals() {}

    /** 0, 2 or 3; 2 where the currency is not known. */
    static int usual(@Nullable String currency) {
        if (currency == null || !CurrencySign.isCode(currency)) {
            return 2;
        }
        return WITHOUT_CENTS.contains(currency)
                ? 0
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
