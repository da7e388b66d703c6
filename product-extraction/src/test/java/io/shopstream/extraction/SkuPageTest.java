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
}
