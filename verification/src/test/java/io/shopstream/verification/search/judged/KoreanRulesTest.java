package io.shopstream.verification.search.judged;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.judged.KoreanRules.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KoreanRulesTest {

    private static final Map<String, Concept> CONCEPTS = Map.of(
            "shirt", Concept.of(List.of("셔츠")),
            "black", Concept.of(List.of("블랙", "검정")),
            "oversized", Concept.of(List.of("오버핏")));

    private static final Rule RULE = new Rule("검정 오버핏 셔츠", "shirt", List.of("black", "oversized"));

    @Test
    void allConceptsFitBest() {
        assertThat(grade(" 오버핏 셔츠 블랙 ")).isEqualTo(3);
    }

    @Test
    void coreWithSomeFitsWellAndAloneALittle() {
        assertThat(grade(" 오버핏 셔츠 ")).isEqualTo(2);
        assertThat(grade(" 셔츠 ")).isEqualTo(1);
    }

    @Test
    void withoutTheCoreNothingFits() {
        assertThat(grade(" 오버핏 팬츠 블랙 ")).isZero();
    }

    @Test
    void coreAloneFitsBestWhereNothingElseIsNamed() {
        assertThat(KoreanRules.grade(new Rule("셔츠", "shirt", List.of()), CONCEPTS, " 셔츠 "))
                .isEqualTo(3);
    }

    @Test
    void rulesOfTheProjectJudgeACatalogue() {
        List<JudgedQuery> queries = KoreanRules.judge(
                Catalogue.of(List.of(product(1, "나이키", "윈드브레이커", "아우터"), product(2, "노스페이스", "바람막이", "아우터"))));

        assertThat(queries)
                .containsExactly(
                        new JudgedQuery("바람막이", Map.of("shop:1", 3, "shop:2", 3)),
                        new JudgedQuery("나이키 바람막이", Map.of("shop:1", 3, "shop:2", 1)),
                        new JudgedQuery("아크테릭스 바람막이 블랙", Map.of("shop:1", 1, "shop:2", 1)),
                        new JudgedQuery("나이키 운동화", Map.of("shop:1", 1)));
    }

    private static int grade(String words) {
        return KoreanRules.grade(RULE, CONCEPTS, words);
    }
}
