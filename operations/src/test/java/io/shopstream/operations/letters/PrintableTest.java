package io.shopstream.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void plainTextOfAnyScriptStays() {
        assertThat(Printable.line("셔츠 Ω ✓ 😀")).isEqualTo("셔츠 Ω ✓ 😀");
    }

    @Test
    void charactersThatSteerATerminalAreShown() {
        assertThat(Printable.line("\u001b[2Jred\u0007\u009b1m\n\u202e"))
                .isEqualTo("\\u001b[2Jred\\u0007\\u009b1m\\u000a\\u202e");
    }

    @Test
    void linesOfATextStay() {
        byte[] page = "<p>\n\tA\u0000</p>".getBytes(StandardCharsets.UTF_8);

        assertThat(Printable.text(page)).isEqualTo("<p>\n\tA\\u0000</p>");
    }
}
