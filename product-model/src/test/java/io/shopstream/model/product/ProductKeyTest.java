package io.shopstream.model.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductKeyTest {

    private static final URI PAGE = URI.create("https://www.shop.example/p/1?ref=x");

    @ParameterizedTest
    @CsvSource({
        "7001,       shop.example:7001",
        "' 7001\t',  shop.example:7001",
        "AB-1_2.c,   shop.example:AB-1_2.c",
        "a:b,        shop.example:a~3ab",
        "a~b,        shop.example:a~7eb",
        "a/b c,      shop.example:a~2fb~20c",
        "가,         shop.example:~ea~b0~80",
        "é,          shop.example:~c3~a9",
    })
    void otherCharactersOfAnIdAreEscaped(String shopsId, String key) {
        assertThat(key(shopsId)).hasToString(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/p/1,          shop.example",
        "https://WWW.Shop.Example/p/1,      shop.example",
        "https://m.shop.example/p/1,        m.shop.example",
        "http://127.0.0.1:8090/p/1,         127.0.0.1_8090",
        "https://www.shop.example:8443/p/1, shop.example_8443",
        "https://shop.example:443/p/1,      shop.example",
        "http://shop.example:80/p/1,        shop.example",
        "http://shop.example:443/p/1,       shop.example_443",
        "http://[::1]:8090/p/1,             ---1-_8090",
    })
    void theShopIsTheHostAndAPortThatIsNotTheSchemesOwn(URI page, String shop) {
        assertThat(ProductKey.shopOf(page)).isEqualTo(shop);
    }

    @Test
    void anAddressWithoutAHostIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductKey.of(URI.create("/p/1"), "7001", PAGE))
                .withMessage("'/p/1' has no host: expected an absolute address.");
    }

    @Test
    void withoutAnIdTheCanonicalAddressIsHashed() {
        URI canonical = URI.create("https://shop.example/p/1");

        assertThat(ProductKey.of(PAGE, null, canonical)).hasToString("shop.example:u-e48d682dce9c3638ad99");
        assertThat(ProductKey.of(PAGE, " \t", canonical)).isEqualTo(ProductKey.of(PAGE, null, canonical));
        assertThat(ProductKey.of(PAGE, null, URI.create("https://shop.example/p/2")))
                .isNotEqualTo(ProductKey.of(PAGE, null, canonical));
    }

    @Test
    void anIdOfTwoHundredCharactersIsTheLongest() {
        assertThat(key("x".repeat(200)).id()).isEqualTo("x".repeat(200));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key("x".repeat(201)))
                .withMessageEndingWith("': expected 1 to 200 letters, digits or . _ ~ -.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7001", "shop.example", ":7001", "shop.example:", "Shop.example:1", "shop.example:a:b"})
    void aTextThatIsNoKeyIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProductKey.parse(text));
    }

    @Test
    void aTextWithoutAColonIsToldTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductKey.parse("7001"))
                .withMessage("'7001' is no product key: expected shop:id.");
    }

    @Test
    void anyIdGivesAKeyThatIsReadBackStandsInAnAddressAndIsItsOwn() {
        Random random = new Random(7001);
        Map<String, String> idsByKey = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String shopsId = anyId(random);
            ProductKey key = key(shopsId);
            String text = key.toString();

            assertThat(ProductKey.parse(text)).isEqualTo(key);
            assertThat(ProductKey.parse(text)).hasToString(text);
            assertThat(URI.create("https://api.example/products/" + text).getRawPath())
                    .isEqualTo("/products/" + text);
            assertThat(idsByKey.merge(text, shopsId.strip(), (first, again) -> first))
                    .isEqualTo(shopsId.strip());
        }
    }

    @Test
    void theEscapeIsThatOfAddressesWithATilde() {
        assertThat(key("신상 50%").id().replace('~', '%').toUpperCase(Locale.ROOT))
                .isEqualTo(URLEncoder.encode("신상 50%", StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static ProductKey key(@Nullable String shopsId) {
        return ProductKey.of(PAGE, shopsId, PAGE);
    }

    /** One to twelve characters of any kind that stand in Unicode, about half of them ASCII. */
    private static String anyId(Random random) {
        StringBuilder id = new StringBuilder("i");
        for (int length = random.nextInt(12); length > 0; length--) {
            int character = random.nextBoolean() ? random.nextInt(128) : random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean halfOfAPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            id.appendCodePoint(halfOfAPair ? 'x' : character);
        }
        return id.toString();
    }
}
