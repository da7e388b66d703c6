package io.shopstream.extraction.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1.299,00 € | 1299.00 | EUR",
                "₩39,900 | 39900 | KRW",
                "￦39,900 | 39900 | KRW",
                "39,900원 | 39900 | KRW",
                "３９，９００円 | 39900 | JPY",
                "3만9천원 | 39000 | KRW",
                "3만 9,900원 | 39900 | KRW",
                "12만원 | 120000 | KRW",
                "1.5만원 | 15000 | KRW",
                "US$ 12 | 12 | USD",
                "1 299 kr | 1299 | kr",
                "CHF 1'049.95 | 1049.95 | CHF",
                "₹1,23,456.50 | 123456.50 | INR",
                "44 890 тг. | 44890 | KZT",
                "$1.144.000 | 1144000 | $",
                "-30% 19,90 zł | 19.90 | PLN",
                "KWD 1.250 | 1.250 | KWD",
                "0.750 € | 0.750 | EUR",
                "무료 | 0 | -",
                "12 | 12 | -",
                "$.75 | 0.75 | $",
                "Rs.75 | 75 | INR",
                "502,20 – 558,00 б.р. | 502.20 | BYN",
            })
    void readsPricesAsShopsWriteThem(String text, BigDecimal amount, @Nullable String currency) {
        assertThat(PriceReader.read(text)).isEqualTo(new StatedPrice(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "24.990, CLP, 24990",
        "24.990, KWD, 24.990",
        "24.99, CLP, 24.99",
        "39900.00, KRW, 39900.00",
        "'1,299', EUR, 1299"
    })
    void readsValuesForMachines(String value, String currency, BigDecimal amount) {
        StatedPrice read = PriceReader.readValue(value, currency);
        assertThat(read).isNotNull();
        assertThat(read.amount()).isEqualByComparingTo(amount);
    }

    @Test
    void findsNoPriceWithoutDigits() {
        assertThat(PriceReader.read("가격 문의")).isNull();
        assertThat(PriceReader.read("50%")).isNull();
        assertThat(PriceReader.read("")).isNull();
    }
}
