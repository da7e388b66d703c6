package io.shopstream.verification.search.variant;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.catalogue.SearchedProduct;
import org.junit.jupiter.api.Test;

class IntentTest {

    private static final SearchedProduct SHIRT = SearchedProduct.of(product(1, "무신사 스탠다드", "어드반스 오버핏 반팔티", "상의"));

    @Test
    void wordIsCarriedInsideACompound() {
        assertThat(Intent.word("반팔").carriedBy(SHIRT)).isTrue();
        assertThat(Intent.word("긴팔").carriedBy(SHIRT)).isFalse();
    }

    @Test
    void brandIsCarriedAsWholeWords() {
        assertThat(Intent.brand("무신사스탠다드").carriedBy(SHIRT)).isTrue();
        assertThat(Intent.brand("반스").carriedBy(SHIRT)).isFalse();
    }

    @Test
    void textsAreNotReadAcrossTheirEnds() {
        assertThat(Intent.word("스탠다드어드반스").carriedBy(SHIRT)).isFalse();
    }

    @Test
    void anyNameIsEnough() {
        assertThat(Intent.brand("Musinsa Standard", "무신사 스탠다드").carriedBy(SHIRT))
                .isTrue();
    }
}
