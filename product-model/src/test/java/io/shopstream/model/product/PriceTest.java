package io.shopstream.model.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceTest {

    @ParameterizedTest
    @CsvSource({
        "29900,      KRW, 29900, 29900",
        "29900.00,   KRW, 29900, 29900",
        "29900.5,    KRW, 29901, 29901",
        "29900.49,   KRW, 29900, 29900",
        "3E+4,       KRW, 30000, 30000",
        "0,          KRW, 0,     0",
        "0E+999999,  KRW, 0,     0",
        "1E-9999999, EUR, 0,     0.00",
        "19.99,      EUR, 1999,  19.99",
        "19.995,     EUR, 2000,  20.00",
        "0.005,      EUR, 1,     0.01",
        "0.0049,     EUR, 0,     0.00",
        "19.9,       USD, 1990,  19.90",
        "1.2345,     KWD, 1235,  1.235",
        "1500,       JPY, 1500,  1500",
        "7,          XXX, 7,     7",
    })
    void anAmountIsRoundedToTheCurrencysMinorUnit(String amount, String currency, long minor, String major) {
        Price price = Price.of(PriceKind.SALE, new BigDecimal(amount), currency);

        assertThat(price).isEqualTo(new Price(PriceKind.SALE, minor, currency));
        assertThat(price.amount()).isEqualTo(new BigDecimal(major));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.4"})
    void aNegativeAmountIsRefusedBeforeItIsRounded(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of(PriceKind.SALE, new BigDecimal(amount), "KRW"))
                .withMessage("amount is " + amount + ": a price is not negative.");
    }

    @Test
    void negativeMinorUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(PriceKind.SALE, -1, "KRW"))
                .withMessage("amountMinor is -1: a price is not negative.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "krw", "원", "", "KR", "KRWW"})
    void aCurrencyThatIsNotOfIso4217IsRefused(String currency) {
        String message = "currency is '" + currency + "': expected an ISO 4217 code such as KRW.";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(PriceKind.LIST, 1, currency))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of(PriceKind.LIST, BigDecimal.ONE, currency))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "9223372036854775808", "99999999999999999999"})
    void anAmountThatDoesNotFitIsRefusedAtOnce(String amount) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Price.of(PriceKind.SALE, new BigDecimal(amount), "KRW"));
    }

    @Test
    void theGreatestAmountFits() {
        assertThat(Price.of(PriceKind.SALE, BigDecimal.valueOf(Long.MAX_VALUE), "KRW")
                        .amountMinor())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aPriceHasAKind() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Price(null, 1, "KRW"))
                .withMessage("kind");
    }
}
