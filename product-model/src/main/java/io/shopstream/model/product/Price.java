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

    /** Of a number that a long holds. */
    private static final int MOST_DIGITS = 19;

    public Price {
        Objects.requireNonNull(kind, "kind");
        if (amountMinor < 0) {
            throw new IllegalArgumentException("amountMinor is " + amountMinor + ": a price is not negative.");
        }
        fractionDigits(currency);
    }

    /**
     * A price from an amount in major units, rounded half up where it is finer than the currency.
     *
     * @throws ArithmeticException when the amount does not fit
     * @throws IllegalArgumentException when the currency is not one of ISO 4217 or the amount is negative
     */
    public static Price of(PriceKind kind, BigDecimal amount, String currency) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount is " + amount + ": a price is not negative.");
        }
        return new Price(kind, minorUnits(amount, fractionDigits(currency)), currency);
    }

    /** The amount in major units, with the currency's number of decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(amountMinor, fractionDigits(currency));
    }

    private static long minorUnits(BigDecimal amount, int digits) {
        // Looked at before it is scaled: a page's "1e999999999" would otherwise be written out in full.
        long integerDigits = (long) amount.precision() - amount.scale();
        if (amount.signum() == 0 || integerDigits < -digits) {
            return 0;
        }
        if (integerDigits > MOST_DIGITS) {
            throw new ArithmeticException(
                    "amount has " + integerDigits + " digits before the point: expected at most " + MOST_DIGITS + ".");
        }
        return amount.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private static int fractionDigits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "currency is '" + currency + "': expected an ISO 4217 code such as KRW.", e);
        }
    }
}
