package io.shopstream.verification.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import io.shopstream.verification.search.KeystrokeTrial.Emptiness;
import io.shopstream.verification.search.VariantTrial.Outcome;
import io.shopstream.verification.search.VariantTrial.Score;
import io.shopstream.verification.search.measure.Pair;
import io.shopstream.verification.search.variant.Intent;
import io.shopstream.verification.search.variant.Kind;
import io.shopstream.verification.search.variant.Variant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchReportTest {

    private static final Surroundings HERE =
            new Surroundings("2026-11-23T00:00:00Z", "machine", "commit", "./shopstream verify search", 0);

    @Test
    void englishBarIsFivePercentAbovePlain() {
        assertThat(report(english(0.526, 0.5), false).bars())
                .containsExactly(
                        new Bar(
                                "English: NDCG@10 at least 5 % above plain OpenSearch",
                                "+5.2 % (+5.2 % to +5.2 %)", true),
                        new Bar(
                                "English: NDCG@10 of the rated products at least 5 % above plain OpenSearch",
                                "+5.2 % (+5.2 % to +5.2 %)", true));
        assertThat(report(english(0.524, 0.5), false).passed()).isFalse();
    }

    @Test
    void englishIsToldByPartsOfTheQueries() {
        Table parts = report(english(0.6, 0.5), false).tables().get(1);

        assertThat(parts.rows()).hasSize(5);
        assertThat(parts.rows().get(4))
                .containsExactly("part 5", "2", "0.600", "0.500", "+20.0 %", "+20.0 % to +20.0 %");
    }

    @Test
    void variantsHaveABarForSuccessAndOneForPrecision() {
        Variant variant = new Variant(Kind.TYPO, "나이커", Intent.brand("나이키"));
        VariantTrial trial = new VariantTrial(
                Kind.TYPO, List.of(new Outcome(variant, new Score(true, 0.75), new Score(false, 0), List.of())));

        assertThat(report(new Findings(0, null, null, null, List.of(trial)), false)
                        .bars())
                .containsExactly(
                        new Bar("Korean, typo: success@10 at least 0.95", "1.000 against 0.000", true),
                        new Bar("Korean, typo: precision@10 at least 0.8", "0.750 against 0.000", false));
    }

    @Test
    void keystrokesShowSomethingNearlyAlways() {
        Findings found = new Findings(
                0,
                null,
                null,
                new KeystrokeTrial(new Emptiness(10, 3, 2, 2, List.of()), new Emptiness(10, 8, 2, 2, List.of())),
                List.of());

        assertThat(report(found, false).bars())
                .containsExactly(new Bar(
                        "Korean, keystrokes: empty answers after under 2 % of all keys",
                        "30.0 % against 80.0 %", false));
    }

    @Test
    void quickRunJudgesNoBar() {
        Report report = report(english(0.1, 0.5), true);

        assertThat(report.bars()).isEmpty();
        assertThat(report.full()).isFalse();
    }

    private static Report report(Findings found, boolean quick) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        return SearchReport.of(found, new JudgeOptions(parts, 1, quick), HERE);
    }

    private static Findings english(double ours, double plain) {
        List<Pair> pairs = IntStream.range(0, 10)
                .mapToObj(number -> new Pair("q" + number, ours, plain))
                .toList();
        return new Findings(0, new JudgedTrial(pairs, pairs, pairs, Map.of()), null, null, List.of());
    }
}
