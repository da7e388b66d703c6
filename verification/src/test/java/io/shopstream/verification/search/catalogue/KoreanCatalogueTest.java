package io.shopstream.verification.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.verification.stack.SharedData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KoreanCatalogueTest {

    private static final Map<String, String> ROW = Map.of(
            "id", "musinsa:3771089",
            "product_name", " 베켄바우어 트랙탑 ",
            "brand", "아디다스",
            "category", "아우터",
            "sub_category", "",
            "price_krw", "80000",
            "discount_rate", "20",
            "rating", "4.9",
            "review_count", "2543");

    @Test
    void rowBecomesAProduct() {
        ProductDocument product = KoreanCatalogue.document("musinsa", ROW);

        assertThat(product.key()).isEqualTo("musinsa:3771089");
        assertThat(product.name()).isEqualTo("베켄바우어 트랙탑");
        assertThat(product.brand()).isEqualTo("아디다스");
        assertThat(product.categories()).containsExactly("아우터");
        assertThat(product.price()).isEqualTo(new BigDecimal("80000"));
        assertThat(product.listPrice()).isEqualTo(new BigDecimal("100000"));
        assertThat(product.discountPercent()).isEqualTo(20);
        assertThat(product.rating()).isEqualTo(4.9);
        assertThat(product.reviewCount()).isEqualTo(2543);
    }

    @Test
    void ratingsOfAnotherScaleAreLeftOut() {
        assertThat(KoreanCatalogue.document("kream", Map.of("id", "kream:1", "rating", "42"))
                        .rating())
                .isNull();
    }

    @Test
    void everyRowOfTheSharedDataIsRead() {
        List<ProductDocument> products = KoreanCatalogue.in(
                SharedFolder.at(SharedData.folder("catalog_ko").getParent()));

        assertThat(products).hasSize(6_051 + 5_993 + 4_896 + 156 + 339);
        assertThat(products).filteredOn(product -> product.price() == null).hasSize(1);
    }
}
