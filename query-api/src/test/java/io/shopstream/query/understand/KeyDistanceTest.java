package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "nike, nike, 0",
        "nike, nikw, 1",
        "nike, nie, 1",
        "nike, niike, 1",
        "nike, inke, 1",
        "'', nike, 4",
        "nike, puma, 4"
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(KeyDistance.between(one, other)).isEqualTo(slips);
        assertThat(KeyDistance.between(other, one)).isEqualTo(slips);
    }
}
