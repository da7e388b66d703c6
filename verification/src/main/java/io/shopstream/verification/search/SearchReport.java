package io.shopstream.verification.search;

import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import io.shopstream.verification.search.KeystrokeTrial.Emptiness;
import io.shopstream.verification.search.measure.Folds;
import io.shopstream.verification.search.measure.Pair;
import java.util.ArrayList;
import java.util.List;

/** What was found, as a result file says it: tables, and bars that were set before anything was measured. */
final class SearchReport {

    private static final String MEASURES = """
            How well search finds. The production search, with its own index definition and queries, against OpenSearch as it
            comes: one text field each for name, brand, categories and description, analyzed by `standard` for English and by
            `nori` for Korean, and a multi_match over them (best_fields, no boosts, any word). Both on the same server, over
            the same products. English queries are rated by people, judged Korean queries by rules that were written before
            any tuning; all other Korean queries are made from the catalogue by the seed, and nobody chose them.
            success@10: a product among the first ten carries what was meant. precision@10: of the first ten places, or of
            as many as products carry it, the share of those that do. Intervals come from 10,000 paired bootstrap
            draws of the queries.""";

    private static final double ENGLISH_LEAD = 0.05;
    private static final double LEAST_SUCCESS = 0.95;
    private static final double LEAST_PRECISION = 0.8;
    private static final double MOST_EMPTY = 0.02;

    private final long seed;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private SearchReport(long seed) {
        this.seed = seed;
    }

    static Report of(Findings found, JudgeOptions options, Surroundings surroundings) {
        SearchReport report = new SearchReport(options.seed());
        if (found.english() != null) {
            report.english(found.english());
        }
        if (!found.variants().isEmpty()) {
            report.variants(found.variants());
        }
        if (found.keystrokes() != null) {
            report.keystrokes(found.keystrokes());
        }
        if (found.judged() != null) {
            report.judged(found.judged());
        }
        return new Report(
                "search",
                MEASURES,
                surroundings,
                found.products() + " products; seed " + options.seed(),
                !options.quick(),
                options.quick() ? List.of() : report.bars,
                report.tables,
                report.figures);
    }

    private void english(JudgedTrial english) {
        Leads means = Leads.inPercent("English: rated queries over Icecat's electronics", seed);
        means.row("NDCG@10", english.ndcg()).row("NDCG@10 of the rated products", english.ndcgOfJudged());
        tables.add(means.table());
        Leads parts = Leads.inPercent("English: NDCG@10 by parts of the queries", seed);
        for (List<Pair> part : Folds.of(english.ndcg())) {
            parts.row("part " + (parts.table().rows().size() + 1), part);
        }
        tables.add(parts.table());
        figures.add(Figure.of("English NDCG@10", english.ndcg()));
        figures.add(Figure.of("English NDCG@10 of the rated products", english.ndcgOfJudged()));
        bars.add(leading("English: NDCG@10 at least 5 % above plain OpenSearch", english.ndcg(), means));
        bars.add(leading(
                "English: NDCG@10 of the rated products at least 5 % above plain OpenSearch",
                english.ndcgOfJudged(), means));
    }

    private void variants(List<VariantTrial> trials) {
        Leads success = Leads.inPoints("Korean: what was meant is among the first ten, success@10", seed);
        Leads precision = Leads.inPoints("Korean: how much of the first ten is what was meant, precision@10", seed);
        for (VariantTrial trial : trials) {
            success.row(trial.kind().toString(), trial.success());
            precision.row(trial.kind().toString(), trial.precision());
            figures.add(Figure.of(trial.kind() + " success@10", trial.success()));
            figures.add(Figure.of(trial.kind() + " precision@10", trial.precision()));
            bars.add(atLeast("Korean, " + trial.kind() + ": success@10", LEAST_SUCCESS, trial.success()));
            bars.add(atLeast("Korean, " + trial.kind() + ": precision@10", LEAST_PRECISION, trial.precision()));
        }
        tables.add(success.table());
        tables.add(precision.table());
    }

    private void keystrokes(KeystrokeTrial keystrokes) {
        Emptiness ours = keystrokes.ours();
        Emptiness plain = keystrokes.plain();
        Table table = new Table(
                "Korean: empty answers while " + ours.names() + " names are typed key by key",
                "after",
                "keystrokes",
                "ours",
                "plain");
        table.row("every key", Integer.toString(ours.keystrokes()), percent(ours.share()), percent(plain.share()));
        table.row(
                "every key but a name's first",
                Integer.toString(ours.keystrokes() - ours.names()),
                percent(ours.shareFromTheSecond()),
                percent(plain.shareFromTheSecond()));
        tables.add(table);
        figures.add(new Figure("empty answers", ours.keystrokes(), ours.share(), plain.share()));
        bars.add(new Bar(
                "Korean, keystrokes: empty answers after under 2 % of all keys",
                percent(ours.share()) + " against " + percent(plain.share()), ours.share() < MOST_EMPTY));
    }

    private void judged(JudgedTrial judged) {
        Leads means = Leads.inPercent("Korean: queries judged by rules", seed);
        means.row("NDCG@10", judged.ndcg()).row("precision@10 of what fits best", judged.precision());
        tables.add(means.table());
        figures.add(Figure.of("Korean NDCG@10", judged.ndcg()));
        figures.add(Figure.of("Korean precision@10", judged.precision()));
        bars.add(above("Korean, judged: NDCG@10 above plain OpenSearch", judged.ndcg()));
    }

    private static Bar leading(String claim, List<Pair> pairs, Leads leads) {
        return new Bar(claim, leads.lead(pairs) + " (" + leads.interval(pairs) + ")", Pair.lead(pairs) >= ENGLISH_LEAD);
    }

    private static Bar atLeast(String measure, double least, List<Pair> pairs) {
        double ours = Pair.oursOf(pairs);
        return new Bar(
                measure + " at least " + least,
                "%.3f against %.3f".formatted(ours, Pair.plainOf(pairs)),
                ours >= least);
    }

    private static Bar above(String claim, List<Pair> pairs) {
        double ours = Pair.oursOf(pairs);
        double plain = Pair.plainOf(pairs);
        return new Bar(claim, "%.3f against %.3f".formatted(ours, plain), ours > plain);
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(100 * share);
    }

    /** A mean for other programs, 0 to 1. */
    record Figure(String what, int queries, double ours, double plain) {

        static Figure of(String what, List<Pair> pairs) {
            return new Figure(what, pairs.size(), Pair.oursOf(pairs), Pair.plainOf(pairs));
        }
    }
}
