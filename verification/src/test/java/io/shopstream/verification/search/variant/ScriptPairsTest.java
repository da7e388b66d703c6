package io.shopstream.verification.search.variant;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.verification.search.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptPairsTest {

    private final List<ProductDocument> products = new ArrayList<>();

    @Test
    void latinBrandWhoseNamesBeginWithTheSameHangul() {
        add(5, "Under Armour", "언더아머 테크 롱슬리브");
        add(5, "New Balance", "뉴 발란스 574");

        assertThat(pairs())
                .containsExactlyInAnyOrder(
                        new NamePair("언더아머 테크", "Under Armour"), new NamePair("뉴 발란스", "New Balance"));
    }

    @Test
    void oneWordWhereTheSecondDiffers() {
        for (int number = 0; number < 5; number++) {
            add(1, "Under Armour", "언더아머 " + "가나다라마".charAt(number) + "형");
        }

        assertThat(pairs()).containsExactly(new NamePair("언더아머", "Under Armour"));
    }

    @Test
    void beginningOfTwoBrandsIsNoName() {
        add(5, "Dior", "여성 가방");
        add(5, "Gucci", "여성 지갑");

        assertThat(pairs()).isEmpty();
    }

    @Test
    void otherNameInBrackets() {
        add(1, "나이키(NIKE)", "에어포스");
        add(1, "아디다스", "아디다스 (Adidas) 삼바");
        add(1, "커버낫", "반팔 티 (Black)");

        assertThat(pairs()).containsExactly(new NamePair("나이키", "NIKE"), new NamePair("아디다스", "Adidas"));
    }

    private void add(int count, String brand, String name) {
        for (int copy = 0; copy < count; copy++) {
            products.add(product(products.size(), brand, name));
        }
    }

    private List<NamePair> pairs() {
        return ScriptPairs.in(Catalogue.of(products));
    }
}
