package io.shopstream.verification.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IcecatCatalogueTest {

    @Test
    void lineBecomesAProduct() {
        ProductDocument product = IcecatCatalogue.document(ProductJson.read("""
                {"id": "2101957", "name": "dv7-1211ea", "title": "HP Pavilion dv7-1211ea Notebook", "brand": "HP",
                 "short_description": "Intel Core 2 Duo", "price_cents": 10995, "ean": ["0884420588030"], "image": "http://i/1.jpg",
                 "attributes": {"product_type": "Notebook"}}
                """, JsonNode.class));

        assertThat(product.key()).isEqualTo(IcecatCatalogue.key("2101957"));
        assertThat(product.name()).isEqualTo("HP Pavilion dv7-1211ea Notebook");
        assertThat(product.mpn()).isEqualTo("dv7-1211ea");
        assertThat(product.description()).isEqualTo("Intel Core 2 Duo");
        assertThat(product.categories()).containsExactly("Notebook");
        assertThat(product.price()).isEqualTo(new BigDecimal("109.95"));
    }
}
