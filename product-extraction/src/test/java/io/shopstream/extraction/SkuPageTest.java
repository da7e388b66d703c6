package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkuPageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "shirt-MKI7W.html | MKI7W-1 | - | MKI7W",
                "shirt.html | MKI7W-1 | - | MKI7W-1",
                "shirt-15894822.html | 9789724084985 | - | 15894822",
                "shirt-9789724084985.html | 9789724084985 | - | 9789724084985",
                "shirt-15894822.html | A-17 | - | A-17",
                "product/4667999 | 4667999 | 466/7999 | 466/7999",
                "p/shirt-p15894822.html | - | - | 15894822",
                "item/93133869_shirt | - | - | 93133869",
                "pd/AX7BBM9 | - | - | AX7BBM9",
                "pd/AX7BBM9 | - | DR2401 | DR2401",
                "shirt-pu-106-01.html | PU_106/01 | - | PU_106/01",
                "shirt-MKI7W.html | MKI7W-1 | MKI7W-1 | MKI7W-1",
                "shirt.html | TE50-12 Linen shirt | - | TE50-12",
                "shirt.html | TE50-12 Linen shirt | 40771 | 40771",
                "shirt-15894822.html | TE50-12 Linen shirt | - | 15894822",
                "shirt-15894822.html | - | 9789724084985 | 9789724084985",
            })
    void choosesTheProductsOwnNumber(String path, String stated, String shown, String sku) {
        String json = "{\"@type\": \"Product\", \"name\": \"Linen shirt\", "
                + (stated == null ? "" : "\"sku\": \"" + stated + "\", ")
                + "\"offers\": {\"price\": 1, \"priceCurrency\": \"EUR\"}}";
        String page = "<script type=application/ld+json>" + json + "</script><h1>Linen shirt</h1>"
                + (shown == null ? "" : "<p>Item no.: " + shown + "</p>");

        assertThat(new PageParser()
                        .parse(Pages.at("https://www.shop.example/" + path, page))
                        .found())
                .extracting(product -> product.facts().sku())
                .containsExactly(sku);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "shirt | <form><input name=product_id value=5821></form> | 5821",
                "shirt | <form><button name=add-to-cart value=5821>Add to cart</button></form> | 5821",
                "5821-shirt | <form><input name=id_product value=5821></form><i data-product-id=777> | 5821",
                "5821-shirt | <i data-product-id=777></i><i data-product-id=5821></i> | 5821",
                "shirt | <i data-product-id=777></i><i data-product-id=778></i> | -",
                "shirt | <form><input name=product_id value=5821></form><p>SKU: A-17</p> | A-17",
                "shirt | <p>Brand / Item no.</p><p>Acme / A-17</p> | A-17",
                "shirt | <p>Item no.: A-17</p><p>Item no.: A-18</p><form><input name=pid value=5821> | A-17",
                "5821-shirt | <p>Item no.: A-17</p><p>Item no.: A-18</p><form><input name=pid value=5821> | 5821",
            })
    void readsANumberThatOnlyTheBodyTells(String path, String body, String sku) {
        String page = "<h1>Linen shirt</h1><p class=price>12 €</p>" + body + "<button>Add to cart</button>";

        assertThat(new PageParser()
                        .parse(Pages.at("https://www.shop.example/" + path, page))
                        .found())
                .extracting(product -> product.facts().sku())
                .containsExactly(sku);
    }
}
