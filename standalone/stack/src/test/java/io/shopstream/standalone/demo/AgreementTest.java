package io.shopstream.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final BigDecimal PRICE = new BigDecimal("19900");

    @Test
    void sameNumbersInAnotherFormAgree() {
        Agreement agreement = new Agreement(
                Map.of("a", new ProductFigure(3, PRICE)),
                Map.of("a", new ProductFigure(3, new BigDecimal("19900.00"))),
                Map.of("a", Optional.of(PRICE.stripTrailingZeros())));

        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement.counts()).isEqualTo("1 products in PostgreSQL, 1 in OpenSearch, 1 found by search");
    }

    @Test
    void olderVersionInTheIndexIsADifference() {
        Agreement agreement = new Agreement(
                Map.of("a", new ProductFigure(3, null)),
                Map.of("a", new ProductFigure(2, null)),
                Map.of("a", Optional.empty()));

        assertThat(agreement.differences())
                .containsExactly("a: PostgreSQL has ProductFigure[version=3, price=null], OpenSearch"
                        + " ProductFigure[version=2, price=null].");
    }

    @Test
    void productMissingFromSearchIsADifference() {
        Agreement agreement = new Agreement(
                Map.of("a", new ProductFigure(3, null)), Map.of("a", new ProductFigure(3, null)), Map.of());

        assertThat(agreement.differences()).hasSize(1);
    }

    @Test
    void productOnlyInTheIndexIsADifference() {
        Agreement agreement = new Agreement(Map.of(), Map.of("a", new ProductFigure(3, null)), Map.of());

        assertThat(agreement.differences())
                .containsExactly("a: PostgreSQL has null, OpenSearch ProductFigure[version=3, price=null].");
    }

    @Test
    void productThatWasNotCollectedIsMissedAndNoDifference() {
        Map<String, String> truth = Map.of("1", "셔츠 at 100", "2", "바지 at 5");

        assertThat(ShopTruth.missed(truth, Map.of("1", "셔츠 at 100"))).containsExactly("2");
        assertThat(ShopTruth.differences(truth, Map.of("1", "셔츠 at 100"))).isEmpty();
    }

    @Test
    void whatTheShopDoesNotSellIsADifference() {
        assertThat(ShopTruth.differences(Map.of("1", "셔츠 at 100"), Map.of("1", "셔츠 at 90", "2", "바지 at 5")))
                .containsExactly(
                        "1: the shop sells 셔츠 at 100, collected is 셔츠 at 90.", "2: the shop sells no such product.");
    }
}
