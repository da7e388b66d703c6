package io.shopstream.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Shop.Example:80/a, http://shop.example/a",
        "https://shop.example:443, https://shop.example/",
        "https://shop.example/a/../b/./c, https://shop.example/b/c",
        "https://shop.example/p#reviews, https://shop.example/p",
        "https://shop.example/%7Ea/%e3%81%82, https://shop.example/~a/%E3%81%82",
        "https://shop.example/신발, https://shop.example/%EC%8B%A0%EB%B0%9C",
        "https://shop.example/p?no=3&utm_source=x, https://shop.example/p?no=3",
        "https://shop.example/p?no=3&color=red, https://shop.example/p?color=red&no=3",
        "https://shop.example/p?123, https://shop.example/p?123",
        "https://user:secret@shop.example/p, https://shop.example/p",
        "' https://shop.example/p ', https://shop.example/p"
    })
    void spellingsOfOnePageBecomeOneAddress(String spelling, String canonical) {
        assertThat(CanonicalUrl.of(spelling)).contains(URI.create(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:void(0)",
                "mailto:a@shop.example",
                "ftp://shop.example/a",
                "file:///etc/passwd",
                "/relative",
                "https://"
            })
    void whatIsNoWebPageHasNoCanonicalForm(String address) {
        assertThat(CanonicalUrl.of(address)).isEmpty();
    }

    @Test
    void addressBeyondAnyShopsLengthIsNone() {
        assertThat(CanonicalUrl.of("https://shop.example/" + "a/".repeat(1_000)))
                .isEmpty();
    }

    @Test
    void addressThatEncodingMakesTooLongIsNone() {
        assertThat(CanonicalUrl.of("https://shop.example/" + "신".repeat(300))).isEmpty();
    }
}
