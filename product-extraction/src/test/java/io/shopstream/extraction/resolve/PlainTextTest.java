package io.shopstream.extraction.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "wool coat|wool coat",
                " wool coat |wool coat",
                "wool  coat|wool coat",
                "wool\u00A0coat|wool coat",
                "wool\tcoat|wool coat",
                "wool <b>coat</b>|wool coat",
                "wool &amp; silk|wool & silk",
                "wool & silk|wool & silk",
                "3 < 4|3 < 4",
                "양모\u3000코트|양모\u3000코트"
            })
    void textIsWithoutMarkupAndWithSingleBlanks(String written, String plain) {
        assertThat(PlainText.of(written)).isEqualTo(plain);
    }
}
