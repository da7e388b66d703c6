package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLdPageTest {

    private static final Price WON_39900 = new Price(PriceKind.SALE, 39_900, "KRW");

    @Test
    void readsEveryFieldOfAProduct() {
        ExtractedProduct product = only("""
                {"@context": "https://schema.org", "@type": "Product", "name": "린넨 셔츠 &amp; 팬츠", "sku": "A-17",
                 "gtin13": "8801234567893", "mpn": "M1", "brand": {"@type": "Brand", "name": "모아"},
                 "description": "<p>시원한 <b>린넨</b></p>", "image": ["/1.jpg", {"url": "https://cdn.example/2.jpg"}],
                 "category": "상의 > 셔츠", "aggregateRating": {"ratingValue": "9.2", "bestRating": 10, "reviewCount": "1,234"},
                 "offers": {"@type": "Offer", "price": "39900.00", "priceCurrency": "KRW",
                   "availability": "http://schema.org/LimitedAvailability", "seller": {"name": "가게"}}}""");

        assertThat(product)
                .isEqualTo(new ExtractedProduct(
                        ObservationKind.DETAIL,
                        ProductFacts.builder()
                                .url(Pages.ADDRESS)
                                .name("린넨 셔츠 & 팬츠")
                                .brand("모아")
                                .description("시원한 린넨")
                                .sku("A-17")
                                .gtin("8801234567893")
                                .mpn("M1")
                                .seller("가게")
                                .images(List.of("https://www.shop.example/1.jpg", "https://cdn.example/2.jpg"))
                                .categories(List.of("상의", "셔츠"))
                                .rating(4.6)
                                .reviewCount(1234)
                                .offer(new Offer(List.of(WON_39900), Availability.LIMITED))
                                .build(),
                        "A-17"));
    }

    @Test
    void tellsListPriceFromSalePrice() {
        assertThat(offer("""
                {"@type": "Offer", "price": 39900, "priceCurrency": "KRW", "priceSpecification":
                  {"@type": "UnitPriceSpecification", "priceType": "https://schema.org/StrikethroughPrice", "price": 59000}}""").prices()).containsExactly(new Price(PriceKind.LIST, 59_000, "KRW"), WON_39900);
    }

    @Test
    void tellsMemberPriceFromTheOneForAll() {
        assertThat(offer("""
                {"@type": "Offer", "priceCurrency": "KRW", "priceSpecification": [{"price": 39900},
                  {"price": 35000, "validForMemberTier": {"name": "VIP"}}]}""").prices()).containsExactly(WON_39900, new Price(PriceKind.MEMBER, 35_000, "KRW"));
    }

    @Test
    void readsVariantsOfAnAggregateOffer() {
        ExtractedProduct product = only("""
                {"@type": "Product", "name": "a", "offers": {"@type": "AggregateOffer", "lowPrice": 39900, "priceCurrency": "KRW",
                 "offers": [{"sku": "a-S", "name": "S", "price": 39900, "availability": "InStock"},
                            {"sku": "a-XL", "name": "XL", "price": 41900, "availability": "OutOfStock"}]}}""");

        assertThat(product.facts().offer()).isEqualTo(new Offer(List.of(WON_39900), Availability.IN_STOCK));
        assertThat(product.facts().variants())
                .containsExactly(
                        new Variant("a-S", null, null, "S", new Offer(List.of(WON_39900), Availability.IN_STOCK)),
                        new Variant(
                                "a-XL",
                                null,
                                null,
                                "XL",
                                new Offer(
                                        List.of(new Price(PriceKind.SALE, 41_900, "KRW")), Availability.OUT_OF_STOCK)));
    }

    @Test
    void readsAProductGroupWithItsVariants() {
        ExtractedProduct product = only("""
                {"@type": "ProductGroup", "productGroupID": "g1", "name": "a", "hasVariant": [
                 {"@type": "Product", "sku": "g1-1", "color": "블랙", "offers": {"price": 45000, "priceCurrency": "KRW", "availability": "OutOfStock"}},
                 {"@type": "Product", "sku": "g1-2", "color": "화이트", "offers": {"price": 39900, "priceCurrency": "KRW", "availability": "InStock"}}]}""");

        assertThat(product.shopsId()).isEqualTo("g1");
        assertThat(product.facts().offer()).isEqualTo(new Offer(List.of(WON_39900), Availability.IN_STOCK));
        assertThat(product.facts().variants()).extracting(Variant::colour).containsExactly("블랙", "화이트");
    }

    @Test
    void followsReferencesInAGraph() {
        assertThat(only("""
                {"@graph": [{"@type": "WebPage", "mainEntity": {"@id": "#p"}},
                 {"@type": ["Product", "Thing"], "@id": "#p", "name": "a", "offers": {"@id": "#o"}},
                 {"@type": "https://schema.org/Offer", "@id": "#o", "price": 39900, "priceCurrency": "KRW"}]}""").facts().offer()).isEqualTo(new Offer(List.of(WON_39900), Availability.UNKNOWN));
    }

    @Test
    void readsJsonWithTheFaultsThatShopsMake() {
        ExtractedProduct product = only("""
                //<![CDATA[
                /* theme */ [{"@type": "Product", "name": "two
                lines", "offers": {"price": 39900, "priceCurrency": "KRW",},},]
                //]]>""");

        assertThat(product.facts().name()).isEqualTo("two lines");
    }

    @Test
    void readsOtherBlocksWhereOneIsBroken() {
        assertThat(new PageParser().parse(Pages.html("""
                <script type="application/ld+json">{"@type": "Product", "name": </script>
                <script type="application/ld+json">{"@type": "Product", "name": "a", "offers": {"price": 1, "priceCurrency": "EUR"}}</script>
                """)).found()).hasSize(1);
    }

    @Test
    void givesATileForEachProductOfAList() {
        Extraction listing = new PageParser().parse(Pages.jsonLd("""
                {"@type": "ItemList", "itemListElement": [
                 {"@type": "ListItem", "item": {"@type": "Product", "name": "a", "url": "/products/101", "offers": {"price": 1000, "priceCurrency": "KRW"}}},
                 {"@type": "ListItem", "item": {"@type": "Product", "name": "b", "url": "/products/102", "offers": {"price": 2000, "priceCurrency": "KRW"}}}]}"""));

        assertThat(listing.found())
                .extracting(
                        ExtractedProduct::kind,
                        ExtractedProduct::shopsId,
                        product -> product.facts().url())
                .containsExactly(
                        tuple(ObservationKind.TILE, "101", "https://www.shop.example/products/101"),
                        tuple(ObservationKind.TILE, "102", "https://www.shop.example/products/102"));
    }

    @Test
    void takesTheProductWhoseAddressIsThePage() {
        assertThat(only("""
                [{"@type": "Product", "name": "other", "url": "/other", "offers": {"price": 1, "priceCurrency": "EUR"}},
                 {"@type": "Product", "name": "own", "url": "http://shop.example/jacket/", "offers": {"price": 2, "priceCurrency": "EUR"}}]""").facts().name()).isEqualTo("own");
    }

    @Test
    void refusesAProductWithoutAnOffer() {
        assertThat(new PageParser().parse(Pages.jsonLd("{\"@type\": \"Product\", \"name\": \"a\"}")))
                .isEqualTo(new Extraction.Refused(
                        "no-offer", "The page names 'a' but tells neither price nor availability."));
    }

    private static Offer offer(String offer) {
        Offer read = only("{\"@type\": \"Product\", \"name\": \"a\", \"offers\": " + offer + "}")
                .facts()
                .offer();
        assertThat(read).isNotNull();
        return read;
    }

    private static ExtractedProduct only(String json) {
        Extraction extraction = new PageParser().parse(Pages.jsonLd(json));
        assertThat(extraction.found()).as(extraction.toString()).hasSize(1);
        return extraction.found().get(0);
    }
}
