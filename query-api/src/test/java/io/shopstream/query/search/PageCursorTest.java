package io.shopstream.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch._types.FieldValue;

class PageCursorTest {

    @Test
    void cursorHoldsTheSortValuesOfAHit() {
        PageCursor cursor = PageCursor.behind(
                List.of(FieldValue.of(1.5), FieldValue.of(1_793_000_000_000L), FieldValue.of("shop.example:1")));

        assertThat(new PageCursor(cursor.text()).sortValues())
                .extracting(FieldValue::_toJsonString)
                .containsExactly("1.5", "1793000000000", "shop.example:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "[[1]]",
                "[{\"a\":1}]",
                "[1,2,3,4]",
                "[true]",
                "[1e999]",
                "[18446744073709551621]",
                "no JSON",
                "\u0000\u0003\u00ff\u00fe"
            })
    void whatNoAnswerHeldIsRefused(String json) {
        String text = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> new PageCursor(text));
    }
}
