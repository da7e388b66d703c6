package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptStateTest {

    private static final String STATE = """
        {"props": {"related": [{"title": "Felt hat", "price": 12.5, "brand": {"name": "Nord"}}],
         "page": {"item": {"title": "Linen shirt, blue", "sku": "LS-7", "brand": {"name": "Mora"}, "inStock": false,
          "price": {"current": 39.9, "currency": "EUR"}, "listPrice": 59.9}}}}\
        """;

    @Test
    void findsThePagesProductByItsShapeAndName() {
        ProductFacts facts = only("""
            <title>Linen shirt, blue - Shop</title><h1>Linen shirt, blue</h1>
            <script id="__NEXT_DATA__" type="application/json">%s</script>\
            """.formatted(STATE));

        assertThat(facts.name()).isEqualTo("Linen shirt, blue");
        assertThat(facts.brand()).isEqualTo("Mora");
        assertThat(facts.sku()).isEqualTo("LS-7");
        assertThat(facts.offer())
                .isEqualTo(new Offer(
                        List.of(new Price(PriceKind.LIST, 5990, "EUR"), new Price(PriceKind.SALE, 3990, "EUR")),
                        Availability.OUT_OF_STOCK));
    }

    @Test
    void readsWhatAScriptAssignsUnderAnyName() {
        assertThat(only("<h1>Linen shirt, blue</h1><script>var a = 1; window.$x = " + STATE + "; f();</script>")
                        .brand())
                .isEqualTo("Mora");
    }

    @Test
    void readsWhatAScriptHandsOver() {
        ProductFacts facts = only("""
            <h1>Linen shirt, blue</h1><script>push({'event': f(), 'products': [
            {name: 'Linen shirt, blue', 'id': 4711, price: '39,90 €', brand: 'Mora',},]});</script>\
            """);

        assertThat(facts.brand()).isEqualTo("Mora");
        assertThat(facts.sku()).isEqualTo("4711");
        assertThat(facts.offer())
                .isEqualTo(new Offer(List.of(new Price(PriceKind.SALE, 3990, "EUR")), Availability.UNKNOWN));
    }

    @Test
    void believesWhatThePageShowsBeforeCents() {
        assertThat(only("""
            <h1>Linen shirt, blue</h1><span class="price">39,90 €</span><button>Add to cart</button>
            <script>var meta = {"product": {"title": "Linen shirt, blue", "vendor": "Mora", "price": 3990}};</script>\
            """).offer())
                .isEqualTo(new Offer(List.of(new Price(PriceKind.SALE, 3990, "EUR")), Availability.IN_STOCK));
    }

    @Test
    void leavesOtherProductsAlone() {
        assertThat(new PageParser()
                        .parse(Pages.html("<h1>Our hats</h1><script>var s = " + STATE + "</script>"))
                        .found())
                .isEmpty();
    }

    private static ProductFacts only(String html) {
        Extraction extraction = new PageParser().parse(Pages.html(html));
        assertThat(extraction.found()).as(extraction.toString()).hasSize(1);
        return extraction.found().get(0).facts();
    }
}
