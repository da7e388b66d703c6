package io.shopstream.extraction.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/b#x, https://shop.example/b",
                "b?c=d, https://shop.example/a/b?c=d",
                "//cdn.example/i.jpg, https://cdn.example/i.jpg",
                "../../../b, https://shop.example/b",
                "/셔츠 1, https://shop.example/%EC%85%94%EC%B8%A0%201",
                "/100%, https://shop.example/100%25",
                "javascript:alert(1), -",
                "data:image/png, -",
                "http://, -",
            })
    void resolvesWhatAPageWrites(String written, @Nullable String absolute) {
        PageUrls urls = PageUrls.of("https://shop.example/a/page");
        assertThat(urls).isNotNull();
        assertThat(urls.absolute(written)).isEqualTo(absolute);
    }

    @Test
    void knowsTheSamePageUnderSeveralAddresses() {
        assertThat(PageUrls.same("http://www.a.example/x/", "https://a.example/x#y"))
                .isTrue();
        assertThat(PageUrls.same("https://a.example/x", "https://a.example/y")).isFalse();
        assertThat(PageUrls.same(null, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://a.example/products/3026310?color=1, 3026310",
                "https://a.example/shop/view.php?goodsNo=1000123&x=1, 1000123",
                "https://a.example/products/3-pack-socks, -",
                "https://a.example/2026/11/linen-shirt, -",
                "https://a.example/shirt-112949990, -",
            })
    void findsTheNumberInAnAddress(String address, @Nullable String number) {
        assertThat(ProductNumber.in(address)).isEqualTo(number);
    }

    @Test
    void findsALikelyNumberAtTheEnd() {
        assertThat(ProductNumber.likely("https://a.example/shirt-112949990.html?x=1"))
                .isEqualTo("112949990");
        assertThat(ProductNumber.likely("https://a.example/shirt-2024")).isNull();
    }
}
