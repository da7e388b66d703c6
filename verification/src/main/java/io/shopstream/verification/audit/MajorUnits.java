package io.shopstream.verification.audit;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts as documents give them, where rows count the smallest unit of the currency. */
final class MajorUnits {

    private MajorUnits() {}

    /** The amount of a row; null where it has none. */
    static @Nullable String shown(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : shown(BigDecimal.valueOf(minor, decimals(currency)));
    }

    /** None for gold and drawing rights, which have no smaller unit. */
    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    static String shown(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
