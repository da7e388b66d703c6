package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RdfaPageTest {

    @Test
    void readsAProduct() {
        ProductFacts facts = only("""
            <div vocab="https://schema.org/" typeof="Product"><h1 property="name">Anvil</h1>
            <span property="brand" typeof="Brand"><b property="name">Acme</b></span><i property="schema:mpn">925872</i>
            <div property="offers" typeof="Offer"><meta property="priceCurrency" content="USD">$<b property="price">119.99</b>
            <link property="availability" href="https://schema.org/InStock"></div></div>\
            """);

        assertThat(facts.name()).isEqualTo("Anvil");
        assertThat(facts.brand()).isEqualTo("Acme");
        assertThat(facts.mpn()).isEqualTo("925872");
        assertThat(facts.offer())
                .isEqualTo(new Offer(List.of(new Price(PriceKind.SALE, 11_999, "USD")), Availability.IN_STOCK));
    }

    @Test
    void takesAStruckPriceOfMicrodataForTheOneBefore() {
        assertThat(only("""
            <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Anvil</h1>
            <div itemprop="offers" itemscope><del itemprop="price">179.99</del> <b itemprop="price">119.99</b>
            <meta itemprop="priceCurrency" content="USD"></div></div>\
            """).offer())
                .isEqualTo(new Offer(
                        List.of(new Price(PriceKind.LIST, 17_999, "USD"), new Price(PriceKind.SALE, 11_999, "USD")),
                        Availability.UNKNOWN));
    }

    private static ProductFacts only(String html) {
        Extraction extraction = new PageParser().parse(Pages.html(html));
        assertThat(extraction.found()).as(extraction.toString()).hasSize(1);
        return extraction.found().get(0).facts();
    }
}
