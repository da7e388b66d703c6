package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductFacts;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisiblePageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b class=price>129<sup>99</sup> €</b> | 129.99",
                "<b class=price>1.299<span class=cents>90</span> €</b> | 1299.90",
                "<div class=price><span class=barred>€ 18,00</span></div><div class=price><b>€ <i>17,10</i></b></div>"
                        + " | 17.10",
                "<p class=price>12 x 10,00 €</p><p class=price>99,00 €</p> | 99.00",
                "<p class=price>8,25 €/mes</p><p class=price>99,00 €</p> | 99.00",
                "<p class=price-without-vat>82,50 € bez DPH</p><p class=price>99,00 €</p> | 99.00",
                "<s>120,00 €</s> <ins class=price>99,00 €</ins><p>You save 21,00 €</p> | 99.00",
                "<div data-auto=price><span>99</span> <span>€</span></div> | 99.00",
            })
    void takesThePriceThatABuyerPays(String html, String amount) {
        ProductFacts facts = only("<h1>Linen shirt</h1>" + html + "<button>Add to cart</button>");

        assertThat(price(facts).amount().toPlainString()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<button>Add <i> </i> to Trolley</button> | IN_STOCK",
                "<a href=#>Į krepšelį</a> | IN_STOCK",
                "<button disabled>Add to cart</button><p class=stock>Sold out</p> | OUT_OF_STOCK",
                "<table><tr><td>Наличие:<td>Нет в наличии</table> | OUT_OF_STOCK",
                "<p class=availability>Na sklade 5 ks</p> | IN_STOCK",
                "<p class=stock-info>품절</p> | OUT_OF_STOCK",
                "<p class=stock>Non disponibile</p> | OUT_OF_STOCK",
            })
    void readsAvailabilityFromButtonsAndWords(String html, Availability availability) {
        ProductFacts facts = only("<h1>Linen shirt</h1><p>SKU: LS-7</p><b class=price>99,00 €</b>" + html);

        assertThat(Objects.requireNonNull(facts.offer()).availability()).isEqualTo(availability);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>SKU: LS-7 | LS-7",
                "<p>Item #LS-7 | LS-7",
                "<p><b>Item no.:</b> LS-7 | LS-7",
                "<table><tr><th>Artikelnummer<td>LS-7</table> | LS-7",
                "<dl><dt>Артикул<dd>LS-7</dl> | LS-7",
                "<div><div><span>품번</span></div><div>LS-7</div></div> | LS-7",
                "<p>상품번호 : LS-7 | LS-7",
                "<p>Tootekood: LS-7 | LS-7",
                "<p>Kód: LS-7 | LS-7",
                "<span class=sku>LS-7</span> | LS-7",
                "<nav>SKU: XX-1</nav><p>Cod produs: LS-7 | LS-7",
            })
    void readsTheShopsNumberBehindItsLabel(String html, String sku) {
        assertThat(only(onePrice(html)).sku()).isEqualTo(sku);
    }

    @Test
    void readsOtherNumbersAndTheMakerBehindTheirLabels() {
        ProductFacts facts = only(onePrice("""
            <table><tr><td>Hersteller<td>Mora</tr><tr><td>EAN-Code:<td>8801234567893</tr><tr><td>Part number<td>M-17/B</table>\
            """));

        assertThat(facts.brand()).isEqualTo("Mora");
        assertThat(facts.gtin()).isEqualTo("8801234567893");
        assertThat(facts.mpn()).isEqualTo("M-17/B");
    }

    @Test
    void takesTheMakersNameFromItsLinkAsTheTitleWritesIt() {
        assertThat(only("<title>Linen shirt TE-MORA</title>"
                                + onePrice("<a href='/brand/te-mora'>Te Mora</a><button>Buy now</button>"))
                        .brand())
                .isEqualTo("TE-MORA");
    }

    @Test
    void findsTheNameWhereThePageHasNoHeading() {
        ProductFacts facts = only("<title>Buy Linen shirt | Shop</title><span class=product-name>Linen shirt</span>"
                + "<b class=price>99,00 €</b><button>Buy now</button>");

        assertThat(facts.name()).isEqualTo("Linen shirt");
        assertThat(price(facts).amountMinor()).isEqualTo(9_900);
    }

    @Test
    void doesNotNameAProductByATitleWithAPrice() {
        assertThat(only("<meta property=og:title content='Shirts ￦19,900'><meta property=og:type content=product>"
                                + onePrice("<button>구매하기</button>"))
                        .name())
                .isEqualTo("Linen shirt");
    }

    @Test
    void asksThePageWhereSourcesDisagree() {
        ProductFacts facts = only("""
            <script type="application/ld+json">{"@type": "Product", "name": "Linen shirt", "offers":
             {"price": 120, "priceCurrency": "EUR"}}</script><meta property="product:price:amount" content="99.00">
            <meta property="product:price:currency" content="EUR">\
            """ + onePrice("<button>Add to cart</button>"));

        assertThat(price(facts).amountMinor()).isEqualTo(9_900);
    }

    private static String onePrice(String html) {
        return "<h1>Linen shirt</h1><b class=price>99,00 €</b>" + html;
    }

    private static Price price(ProductFacts facts) {
        Offer offer = Objects.requireNonNull(facts.offer());
        return Objects.requireNonNull(offer.current());
    }

    private static ProductFacts only(String html) {
        Extraction extraction = new PageParser().parse(Pages.html(html));
        assertThat(extraction.found()).as(extraction.toString()).hasSize(1);
        return extraction.found().get(0).facts();
    }
}
