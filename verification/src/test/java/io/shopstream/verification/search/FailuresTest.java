package io.shopstream.verification.search;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.variant.Intent;
import io.shopstream.verification.search.variant.Kind;
import io.shopstream.verification.search.variant.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void missedQueriesAreToldWithWhatCameFirst() {
        Catalogue catalogue = Catalogue.of(List.of(product(1, "나이키", "에어맥스"), product(2, "커버낫", "반팔")));
        VariantTrial trial = VariantTrial.run(
                Kind.TYPO,
                List.of(
                        new Variant(Kind.TYPO, "나이커", Intent.brand("나이키")),
                        new Variant(Kind.TYPO, "커버난", Intent.brand("커버낫")),
                        new Variant(Kind.TYPO, "아이키", Intent.brand("나이키"))),
                Contest.between(
                        text -> text.equals("아이키") ? List.of() : List.of("shop:2"),
                        text -> List.of("shop:1"),
                        catalogue));

        assertThat(Failures.of(new Findings(2, null, null, null, List.of(trial)), 5))
                .isEqualTo("""

                        typo: 2 of 3 without what was meant
                          나이커 for 나이키 (plain finds it): 커버낫: 반팔
                          아이키 for 나이키 (plain finds it): nothing
                        """);
    }
}
