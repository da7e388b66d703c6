package io.shopstream.extraction.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyResolverTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "shop.kr, -, -, KRW",
                "shop.sk, -, -, EUR",
                "shop.com, ko, -, KRW",
                "shop.com, en-GB, -, GBP",
                "shop.com, en, -, -",
                "shop.com, sq-XK, -, EUR",
                "shop.com, en, $, USD",
                "shop.cl, es, $, CLP",
                "shop.co.uk, en, krw, KRW",
                "shop.se, -, kr, SEK",
                "shop.com, zh_TW, $, TWD",
                "shop.cn, -, ¥, CNY",
                "shop.jp, -, ¥, JPY",
                "shop.kr, -, €, EUR",
            })
    void decidesByWhatIsStatedThenByCountry(
            String host, @Nullable String locale, @Nullable String stated, @Nullable String currency) {
        CurrencyResolver resolver = CurrencyResolver.of(host, locale == null ? List.of() : List.of(locale));
        assertThat(resolver.resolve(stated)).isEqualTo(currency);
    }
}
