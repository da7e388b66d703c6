package io.shopstream.model.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * One stated price.
 *
 * @param kind what the price is
 * @param amountMinor the amount in the currency's minor unit (ISO 4217): cents for EUR, whole won for KRW; never negative
 * @param currency ISO 4217 code, for example {@code KRW}
 */
public record Price(PriceKind kind, long amountMinor, String currency) {

    public Price {
        Objects.requireNonNull(kind, "kind");
        if (amountMinor < 0) {
            throw new IllegalArgumentException("amountMinor is " + amountMinor + ": a price is not negative.");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "currency is '" + currency + "': expected an ISO 4217 code such as KRW.");
        }
    }

    /**
     * A price from an amount in major units, rounded half up where it is finer than the currency.
     *
     * @throws ArithmeticException when the amount does not fit
     * @throws IllegalArgumentException when the currency is not one of ISO 4217 or the amount is negative
     */
    public static Price of(PriceKind kind, BigDecimal amount, String currency) {
        return new Price(
                kind,
                amount.setScale(fractionDigits(currency), RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact(),
                currency);
    }

    /** The amount in major units, with the currency's number of decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(amountMinor, fractionDigits(currency));
    }

    private static int fractionDigits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
