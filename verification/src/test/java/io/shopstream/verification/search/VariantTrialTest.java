package io.shopstream.verification.search;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.measure.Pair;
import io.shopstream.verification.search.variant.Intent;
import io.shopstream.verification.search.variant.Kind;
import io.shopstream.verification.search.variant.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantTrialTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(List.of(product(1, "나이키", "에어맥스"), product(2, "나이키", "에어포스"), product(3, "커버낫", "반팔")));

    private static final Variant NIKE = new Variant(Kind.HALF_TYPED, "나잌", Intent.brand("나이키"));

    @Test
    void successIsOneProductAmongTheFirstTen() {
        VariantTrial trial = trial(List.of("shop:3", "shop:1"), List.of("shop:3"));

        assertThat(trial.success()).containsExactly(new Pair("나잌", 1, 0));
        assertThat(trial.failures()).isEmpty();
    }

    @Test
    void precisionIsOfThePlacesThatCouldBeRight() {
        VariantTrial trial = trial(List.of("shop:3", "shop:1", "shop:2"), List.of("shop:2", "shop:1", "shop:3"));

        assertThat(trial.precision()).containsExactly(new Pair("나잌", 0.5, 1));
    }

    @Test
    void emptyAnswerIsAFailure() {
        VariantTrial trial = trial(List.of(), List.of("shop:1"));

        assertThat(trial.failures()).extracting(VariantTrial.Outcome::variant).containsExactly(NIKE);
        assertThat(trial.precision()).containsExactly(new Pair("나잌", 0, 0.5));
    }

    private static VariantTrial trial(List<String> ours, List<String> plain) {
        return VariantTrial.run(
                Kind.HALF_TYPED, List.of(NIKE), Contest.between(text -> ours, text -> plain, CATALOGUE));
    }
}
