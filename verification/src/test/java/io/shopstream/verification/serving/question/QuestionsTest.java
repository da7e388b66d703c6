package io.shopstream.verification.serving.question;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.index.ProductDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final List<ProductDocument> PRODUCTS =
            List.of(product(1, "나이키", "[특가] 에어맥스 러닝화 270"), product(2, null, "오버핏 티셔츠"), product(3, "무신사", "★"));

    @Test
    void everyTextComesOnceAndOfTheProductsWords() {
        assertThat(new Questions(PRODUCTS, 1).searches(11))
                .containsExactlyInAnyOrder(
                        "특가",
                        "에어맥스",
                        "러닝화",
                        "특가 에어맥스",
                        "에어맥스 러닝화",
                        "나이키 특가",
                        "나이키 에어맥스",
                        "나이키 러닝화",
                        "오버핏",
                        "오버핏 티셔츠",
                        "티셔츠");
    }

    @Test
    void askedForMoreThanThereIsItSaysSo() {
        Questions questions = new Questions(PRODUCTS, 1);

        assertThatThrownBy(() -> questions.searches(12))
                .hasMessage("3 products have no 12 further texts: ask for fewer.");
    }

    @Test
    void halfTypedTextIsWhatStandsInTheBoxAfterAKey() {
        List<ProductDocument> one = List.of(product(1, null, "무신"));

        assertThat(new Questions(one, 1).halfTyped(200)).containsOnly("ㅁ", "무", "뭇", "무시", "무신");
    }
}
