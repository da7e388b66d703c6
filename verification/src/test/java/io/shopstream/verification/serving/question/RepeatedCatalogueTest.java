package io.shopstream.verification.serving.question;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.index.ProductDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedCatalogueTest {

    private static final List<ProductDocument> CATALOGUE =
            List.of(product(1, "나이키", "에어맥스", "신발"), product(2, "무신사", "티셔츠", "상의"));

    @Test
    void firstCopyIsTheCatalogueAndLaterOnesAreOtherProducts() {
        List<ProductDocument> repeated = RepeatedCatalogue.of(CATALOGUE, 5, 1);

        assertThat(repeated.subList(0, 2)).isEqualTo(CATALOGUE);
        assertThat(repeated)
                .extracting(ProductDocument::key)
                .containsExactly("shop:1", "shop:2", "shop:1-1", "shop:2-1", "shop:1-2");
        assertThat(repeated.get(2).name()).matches("에어맥스 [A-Z]{2}-[0-9]{3}");
        assertThat(repeated.get(2).brand()).isEqualTo("나이키");
        assertThat(repeated.get(2).changedAt())
                .isBeforeOrEqualTo(CATALOGUE.get(0).changedAt());
    }

    @Test
    void sameSeedGivesTheSame() {
        assertThat(RepeatedCatalogue.of(CATALOGUE, 9, 1)).isEqualTo(RepeatedCatalogue.of(CATALOGUE, 9, 1));
    }
}
