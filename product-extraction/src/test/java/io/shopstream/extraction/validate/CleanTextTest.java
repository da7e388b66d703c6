package io.shopstream.extraction.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.ProductFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders of the ranges; what lies between is in {@link ProductValidatorTest}. */
class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x1F, 0x7F, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF, 0xFEFF, 0xFFFE, 0xFFFF
            })
    void unwantedCharacterBecomesABlank(int character) {
        assertThat(cleaned(character)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x21, 0x7E, 0x80, 0x200D, 0x2010, 0x2029, 0x202F, 0x2065, 0x206A, 0xAC00, 0xD7A3, 0xE000, 0xFEFE, 0xFFFD
            })
    void otherCharacterStays(int character) {
        assertThat(cleaned(character)).isEqualTo("a" + (char) character + "b");
    }

    private static String cleaned(int character) {
        ProductFacts facts =
                ProductFacts.builder().name("a" + (char) character + "b").build();
        return CleanText.repair(facts).name();
    }
}
