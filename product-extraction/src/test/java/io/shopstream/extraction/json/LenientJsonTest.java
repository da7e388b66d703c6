package io.shopstream.extraction.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

    /** Found by the fuzzer: Jackson answers the first with an exception of its own, BigDecimal with another. */
    private static final String TOO_LONG_AN_EXPONENT = "2e4006381333931";

    @ParameterizedTest
    @ValueSource(strings = {TOO_LONG_AN_EXPONENT, "1e99999999999", "-1e-4006381333931"})
    void numberThatNoNumberCanHoldEndsTheBlock(String number) {
        assertThat(LenientJson.values("{\"price\": 1} {\"price\": " + number + "} {\"price\": 3}"))
                .singleElement()
                .hasToString("{\"price\":1}");
    }

    @Test
    void numberThatNoNumberCanHoldIsNoValue() {
        LenientJson.Read read = LenientJson.at(("{\"price\": " + TOO_LONG_AN_EXPONENT + "}").toCharArray(), 0);

        assertThat(read.value()).isNull();
        assertThat(read.end()).isPositive();
    }
}
