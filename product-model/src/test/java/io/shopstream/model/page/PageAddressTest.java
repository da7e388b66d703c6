package io.shopstream.model.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/p/1",
                "http://127.0.0.1:8090/p/1?a=b&c=%ED%95%9C#top",
                "https://user@shop.example:8443/~x/(1);v=2/*,'!$@:",
                "http://[::1]:8090/p/1"
            })
    void aLegalAddressStaysAsItIs(String address) {
        assertThat(PageAddress.legal(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/상품/1?q=데님,  https://shop.example/%EC%83%81%ED%92%88/1?q=%EB%8D%B0%EB%8B%98",
        "https://shop.example/p 1,           https://shop.example/p%201",
        "https://shop.example/p?a|b,         https://shop.example/p?a%7Cb",
        "https://shop.example/p?a[]=1,       https://shop.example/p?a%5B%5D=1",
        "https://shop.example/p?off=50%,     https://shop.example/p?off=50%25",
        "https://shop.example/p?x=%zz%20,    https://shop.example/p?x=%25zz%20",
        "https://shop.example/p#a#b,         https://shop.example/p#a%23b",
        "'  https://shop.example/p\n',       https://shop.example/p",
        "https://shop.example/\uD83D\uDC56,  https://shop.example/%F0%9F%91%96",
        "https://shop.example/\\\"<>^`{}\u0001x, https://shop.example/%5C%22%3C%3E%5E%60%7B%7D%01x",
    })
    void charactersThatAnAddressMustNotHoldAreEscaped(String given, String legal) {
        assertThat(PageAddress.legal(given)).isEqualTo(legal);
        assertThat(PageAddress.legal(legal)).isEqualTo(legal);
        assertThat(URI.create(legal).toASCIIString()).isEqualTo(legal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/p/1",
                "shop.example/p/1",
                "//shop.example/p/1",
                "mailto:a@shop.example",
                "file:///p/1",
                "https://",
                "https:///p/1",
                "https://shop example/p/1",
                "https://한글.kr/p/1",
                "https://shop.example:port/p/1"
            })
    void whatIsNoAbsoluteAddressWithAHostIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageAddress.legal(address))
                .withMessage("url is '" + address
                        + "': expected an absolute address with a host, such as https://shop.example/p/1.");
    }
}
