package io.shopstream.crawler.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptShellTest {

    private static final String MUCH_TEXT = "<p>" + "이 상품은 아주 편합니다. ".repeat(40);

    @Test
    void emptyRootOfAScriptIsAShellHoweverMuchStandsAroundIt() {
        assertThat(shell("<div id=app></div><script>draw()</script>" + MUCH_TEXT))
                .isTrue();
    }

    @Test
    void pageWithHardlyAnyTextButAScriptIsAShell() {
        assertThat(shell("<h1>Shop</h1><noscript>" + MUCH_TEXT + "</noscript><script>draw()</script>"))
                .isTrue();
    }

    @Test
    void pageThatSaysSomethingOrHasNoScriptIsNone() {
        assertThat(shell(MUCH_TEXT + "<script>count()</script>")).isFalse();
        assertThat(shell("<p>short")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/1", "/goods/view?x=1", "/shop/item/abc", "/detail?goodsNo=12"})
    void addressesOfProductsAreKnown(String path) {
        assertThat(ScriptShell.looksLikeDetail(URI.create("https://shop.example" + path), Jsoup.parse("")))
                .isTrue();
    }

    @Test
    void pageThatCallsItselfAProductIsOne() {
        URI url = URI.create("https://shop.example/x");

        assertThat(ScriptShell.looksLikeDetail(url, Jsoup.parse("<meta property=og:type content=product>")))
                .isTrue();
        assertThat(ScriptShell.looksLikeDetail(url, Jsoup.parse("<meta property=og:type content=website>")))
                .isFalse();
    }

    private static boolean shell(String html) {
        return ScriptShell.looksLikeOne(Jsoup.parse(html));
    }
}
