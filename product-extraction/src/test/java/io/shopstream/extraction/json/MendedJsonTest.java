package io.shopstream.extraction.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendedJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\": \"a 5\" disc\", \"price\": 1} | {\"name\": \"a 5\\\" disc\", \"price\": 1}",
                "{\"name\": \"the \"blue\" one\"} | {\"name\": \"the \\\"blue\\\" one\"}",
                "{\"price\": , \"name\": \"a\"} | {\"price\": null, \"name\": \"a\"}",
                "{\"price\": } | {\"price\": null}",
                "[1,, 2] | [1, 2]",
                "{\"a\": [{\"b\": \"c | {\"a\": [{\"b\": \"c\"}]}",
            })
    void mendsTheFaultsOfShops(String broken, String mended) {
        assertThat(MendedJson.of(broken)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": \"b\\\"c\", \"d\": [1, -2.5, true, null]}", "[]", "\"a, \\\\\"", "  {\"a\" : \"\"} "})
    void leavesGoodJsonAlone(String json) {
        assertThat(MendedJson.of(json)).isEqualTo(json);
    }
}
