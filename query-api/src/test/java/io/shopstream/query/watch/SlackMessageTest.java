package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.query.changes.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackMessageTest {

    private static final String KEY = "shop.example:1";

    @Test
    void droppedPriceNamesBothPricesAndTheProduct() {
        JsonNode message = read(WatchKind.PRICE_DROP, Changes.price(KEY, 2, 57_000, 39_900));

        assertThat(message.get("text").asText())
                .isEqualTo("Price dropped from 57,000 KRW to 39,900 KRW: 에어 &lt;러닝&gt; &amp; 스니커즈");
        assertThat(message.at("/blocks/0/text/text").asText())
                .isEqualTo("*Price dropped from 57,000 KRW to 39,900 KRW*\n"
                        + "<https://shop.example/p/1?a=b&amp;c=d|에어 &lt;러닝&gt; &amp; 스니커즈>");
        assertThat(message.at("/blocks/0/text/type").asText()).isEqualTo("mrkdwn");
        assertThat(message.at("/blocks/1/elements/0/text").asText())
                .isEqualTo("shop.example:1 at 2026-11-01T09:30:00Z");
    }

    @Test
    void stockNamesThePriceWhereItIsKnown() {
        ProductChange back = ProductChange.between(
                Changes.product(KEY, 1, null, Availability.OUT_OF_STOCK),
                Changes.product(KEY, 2, new Price(PriceKind.SALE, 1_234_50, "EUR"), Availability.IN_STOCK));

        assertThat(read(WatchKind.BACK_IN_STOCK, back).get("text").asText())
                .startsWith("Back in stock for 1,234.50 EUR: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a & b~a &amp; b",
                "&lt;~&amp;lt;",
                "<!channel>~&lt;!channel&gt;",
                "<@U123> <https://evil.example|click>~&lt;@U123&gt; &lt;https://evil.example|click&gt;",
                "나이키~나이키"
            })
    void nothingOfATextMeansAnythingToSlack(String text, String escaped) {
        assertThat(SlackMessage.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(SlackMessage.escaped("a\nb\u0000c")).isEqualTo("a b c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://shop.example/a|b",
                "https://shop.example/<b>",
                "//x",
                "mailto:a@b.example"
            })
    void whatIsNoAddressOfAPageIsNotLinked(String address) {
        assertThat(linked(address)).isEqualTo("에어 &lt;러닝&gt; &amp; 스니커즈");
    }

    @Test
    void longNameIsCut() {
        Product named = with(Changes.product(KEY, 2, 1), "https://shop.example/1", "👟".repeat(300));

        String text = read(WatchKind.PRICE_DROP, ProductChange.between(null, named))
                .get("text")
                .asText();

        assertThat(text).isEqualTo("Price dropped to 1 KRW: " + "👟".repeat(200) + "…");
    }

    private static String linked(String address) {
        Product product = with(Changes.product(KEY, 2, 1), address, "에어 <러닝> & 스니커즈");
        return read(WatchKind.PRICE_DROP, ProductChange.between(null, product))
                .at("/blocks/0/text/text")
                .asText()
                .split("\n", 2)[1];
    }

    private static Product with(Product product, String address, String name) {
        return new Product(
                product.key(),
                product.shop(),
                product.version(),
                product.observedAt(),
                product.contentHash(),
                product.facts().toBuilder().url(address).name(name).build(),
                false);
    }

    private static JsonNode read(WatchKind kind, ProductChange change) {
        return ProductJson.read(SlackMessage.of(kind, change), JsonNode.class);
    }
}
