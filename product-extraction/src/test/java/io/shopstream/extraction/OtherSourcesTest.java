package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherSourcesTest {

    private static final Offer REDUCED = new Offer(
            List.of(new Price(PriceKind.LIST, 59_000, "KRW"), new Price(PriceKind.SALE, 39_900, "KRW")),
            Availability.OUT_OF_STOCK);

    private final PageParser parser = new PageParser();

    @Test
    void readsMicrodata() {
        ExtractedProduct product = only(Pages.html("""
                <div itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="17">
                <p itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">모아</span></p>
                <h1 itemprop="name">셔츠</h1><div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
                <strong itemprop="price" content="39900">39,900원</strong><meta itemprop="priceCurrency" content="KRW">
                <link itemprop="availability" href="https://schema.org/OutOfStock">
                <div itemprop="priceSpecification" itemscope><meta itemprop="priceType" content="https://schema.org/StrikethroughPrice">
                <meta itemprop="price" content="59000"></div></div></div>"""));

        assertThat(product.shopsId()).isEqualTo("17");
        assertThat(product.facts().name()).isEqualTo("셔츠");
        assertThat(product.facts().brand()).isEqualTo("모아");
        assertThat(product.facts().offer()).isEqualTo(REDUCED);
    }

    @Test
    void followsReferencesOfMicrodata() {
        ExtractedProduct product = only(Pages.html("""
                <div itemscope itemtype="https://schema.org/Product" itemref="more"><h1 itemprop="name">a</h1></div>
                <div id="more" itemprop="offers" itemscope><b itemprop="price">12,50 €</b></div>"""));

        assertThat(product.facts().offer())
                .isEqualTo(new Offer(List.of(new Price(PriceKind.SALE, 1_250, "EUR")), Availability.UNKNOWN));
    }

    @Test
    void readsAnItemThatIsAPropertyOfNothing() {
        assertThat(only(Pages.html("""
                <div itemprop="mainEntity" itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">a</h1>
                <b itemprop="offers" itemscope><i itemprop="price">12,50 €</i></b></div>""")).facts().name()).isEqualTo("a");
    }

    @Test
    void usesThePagesOwnAddressWhereTheCanonicalOneIsTooLong() {
        String canonical = "https://www.shop.example/" + "가".repeat(300);

        assertThat(only(Pages.html("<link rel=canonical href='" + canonical + "'>"
                                + "<meta property='og:title' content='a'>"
                                + "<meta property='product:price:amount' content='1'>"
                                + "<meta property='product:price:currency' content='EUR'>"))
                        .facts()
                        .url())
                .isEqualTo(Pages.ADDRESS);
    }

    @Test
    void readsMetaTags() {
        ExtractedProduct product = only(Pages.html("""
                <head><meta property="og:type" content="product"><meta property="og:title" content="[단독] 셔츠">
                <meta property="product:retailer_item_id" content="17"><meta property="product:brand" content="모아">
                <meta property="product:availability" content="out of stock"><meta property="product:price:amount" content="39900">
                <meta property="product:price:currency" content="KRW"><meta property="product:original_price:amount" content="59000">"""));

        assertThat(product.shopsId()).isEqualTo("17");
        assertThat(product.facts().name()).isEqualTo("[단독] 셔츠");
        assertThat(product.facts().offer()).isEqualTo(REDUCED);
    }

    @Test
    void readsWhatAPersonSees() {
        ExtractedProduct product = only(Pages.at("https://shop.kr/view?x=1", """
                <html lang="ko"><body><h1>면 셔츠</h1><p><del>59,000원</del> <span class="price">39,900원</span></p>
                <button>장바구니 담기</button></body></html>"""));

        assertThat(product.facts().name()).isEqualTo("면 셔츠");
        assertThat(product.facts().offer())
                .isEqualTo(new Offer(
                        List.of(new Price(PriceKind.LIST, 59_000, "KRW"), new Price(PriceKind.SALE, 39_900, "KRW")),
                        Availability.IN_STOCK));
    }

    @Test
    void fillsWhatOneSourceLeavesOpenFromTheNext() {
        ExtractedProduct product = only(Pages.at("https://shop.kr/a", """
                <head><meta property="og:image" content="/a.jpg"><meta name="description" content="좋은 셔츠">
                <script type="application/ld+json">{"@type": "Product", "name": "a", "offers": {"price": "39,900"}}</script>"""));

        assertThat(product.facts().images()).containsExactly("https://shop.kr/a.jpg");
        assertThat(product.facts().description()).isEqualTo("좋은 셔츠");
        assertThat(product.facts().offer())
                .isEqualTo(new Offer(List.of(new Price(PriceKind.SALE, 39_900, "KRW")), Availability.UNKNOWN));
    }

    @Test
    void readsKoreanPagesInTheLegacyCharset() {
        String html = "<meta charset=euc-kr><script type='application/ld+json'>"
                + "{\"@type\":\"Product\",\"name\":\"뷁 셔츠\",\"offers\":{\"price\":1000,\"priceCurrency\":\"KRW\"}}</script>";

        ExtractedProduct product =
                only(Pages.page(Pages.ADDRESS, 200, "text/html", html.getBytes(Charset.forName("x-windows-949"))));

        assertThat(product.facts().name()).isEqualTo("뷁 셔츠");
    }

    @Test
    void readsRenderedPagesAsUtf8WhateverTheyDeclare() {
        String html = "<meta charset=euc-kr><script type='application/ld+json'>"
                + "{\"@type\":\"Product\",\"name\":\"셔츠\",\"offers\":{\"price\":1000,\"priceCurrency\":\"KRW\"}}</script>";
        RawPage page = new RawPage(
                "1",
                Pages.ADDRESS,
                Instant.EPOCH,
                200,
                "text/html; charset=euc-kr",
                RawPage.Renderer.BROWSER,
                "test",
                html.getBytes(StandardCharsets.UTF_8));

        assertThat(only(page).facts().name()).isEqualTo("셔츠");
    }

    private ExtractedProduct only(RawPage page) {
        Extraction extraction = parser.parse(page);
        assertThat(extraction.found()).as(extraction.toString()).hasSize(1);
        return extraction.found().get(0);
    }
}
