package io.shopstream.verification.serving;

import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import io.shopstream.verification.serving.load.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found, as a result file says it: tables, and bars that were set before anything was measured. */
final class QueriesReport {

    private static final String MEASURES = """
            How fast the query API serves. The API as it is deployed, OpenSearch, Redis, PostgreSQL and the load on one machine.
            Questions arrive at random moments (a Poisson process) that are fixed beforehand, and none waits for the answer to
            another; a time is counted from the moment of arrival to the last byte of the answer, so that a server that stands
            still is charged for all who came meanwhile (no coordinated omission). Percentiles are HdrHistogram's.
            The products are a catalogue of five Korean shops, repeated with other keys, model codes, prices and times. Questions
            are words of their names and brands, none asked twice but the 200 popular ones, which are asked before the loads that
            are to find them cached; suggestions are asked for what stands in the box after some key of such a text. Mixed: five
            of ten are suggestions, three popular, two never asked before.
            OpenSearch itself is asked with the very bodies that the query API sends for such questions, recorded on the way, and
            its answers are read but not parsed. PostgreSQL has a column of weighted words with a GIN index, prepared statements
            and eight connections; every word may be the beginning of one, for it does not analyze Korean. It ranks and counts what
            has all words, and is spared facets, highlights and tolerance.""";

    private static final double HIT_MILLIS = 10;
    private static final double MISS_MILLIS = 60;
    private static final double SUGGESTION_MILLIS = 30;
    private static final double OVERHEAD_MILLIS = 2;

    private final Findings found;
    private final QueriesOptions options;

    private QueriesReport(Findings found, QueriesOptions options) {
        this.found = found;
        this.options = options;
    }

    static Report of(Findings found, QueriesOptions options, Surroundings surroundings) {
        QueriesReport report = new QueriesReport(found, options);
        return new Report(
                "queries",
                MEASURES,
                surroundings,
                report.input(),
                !options.quick(),
                options.quick() ? List.of() : report.bars(),
                List.of(report.latencies(), report.rounds(), report.overhead(), report.stampedes(), report.questions()),
                report.figures());
    }

    private String input() {
        return "%d products; %d questions a second, %d rounds of %d s after %d that warm up; seed %d"
                .formatted(
                        found.products(),
                        options.perSecond(),
                        options.rounds(),
                        options.length().toSeconds(),
                        options.warmUps(),
                        options.seed());
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        bars.add(p99(Ask.HIT, HIT_MILLIS));
        bars.add(p99(Ask.MISS, MISS_MILLIS));
        bars.add(p99(Ask.SUGGESTION, SUGGESTION_MILLIS));
        bars.add(Bar.under(
                "overhead over OpenSearch asked directly, p50 under 2 ms",
                OVERHEAD_MILLIS,
                percentile(Ask.MISS, 50) - percentile(Ask.DIRECT, 50)));
        long shared = found.stampedes().stream().filter(Stampede::shared).count();
        bars.add(new Bar(
                "1,000 equal questions at once lead to 1 search of OpenSearch",
                shared + " of " + found.stampedes().size() + " times",
                shared == found.stampedes().size()));
        int failed =
                found.legs().stream().mapToInt(leg -> leg.measured().failed()).sum();
        bars.add(new Bar("every question is answered", failed + " failed", failed == 0));
        return bars;
    }

    private Bar p99(Ask ask, double millis) {
        return Bar.under("%s: p99 under %.0f ms".formatted(ask, millis), millis, percentile(ask, 99));
    }

    private Table latencies() {
        Table table = new Table(
                "Latency, ms, all rounds together",
                "what",
                "questions",
                "failed",
                "p50",
                "p90",
                "p99",
                "p99.9",
                "longest",
                "searches of OpenSearch a question",
                "sent late by, p99");
        for (Ask ask : Ask.values()) {
            Latencies latencies = found.latencies(ask);
            Latencies lateness = Latencies.together(
                    found.of(ask).stream().map(leg -> leg.measured().lateness()).toList());
            int sent = found.of(ask).stream()
                    .mapToInt(leg -> leg.measured().sent())
                    .sum();
            long searches = found.of(ask).stream().mapToLong(Leg::searches).sum();
            table.row(
                    ask.toString(),
                    Integer.toString(sent),
                    Long.toString(sent - latencies.count()),
                    text(latencies.percentile(50)),
                    text(latencies.percentile(90)),
                    text(latencies.percentile(99)),
                    text(latencies.percentile(99.9)),
                    text(latencies.greatest()),
                    "%.2f".formatted((double) searches / sent),
                    text(lateness.percentile(99)));
        }
        return table;
    }

    private Table rounds() {
        List<String> columns = new ArrayList<>(List.of("what"));
        for (int round = 1; round <= options.rounds(); round++) {
            columns.add("round " + round);
        }
        Table table = new Table("p99 of each round, ms", columns, new ArrayList<>());
        for (Ask ask : Ask.values()) {
            List<String> cells = new ArrayList<>(List.of(ask.toString()));
            found.of(ask).forEach(leg -> cells.add(text(leg.measured().latency().percentile(99))));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private Table overhead() {
        Table table = new Table(
                "What the query API adds: a search never asked before, against OpenSearch itself, ms",
                "percentile",
                "query API",
                "OpenSearch itself",
                "difference");
        for (double percent : List.of(50.0, 90.0, 99.0)) {
            double ours = percentile(Ask.MISS, percent);
            double direct = percentile(Ask.DIRECT, percent);
            table.row("p%.0f".formatted(percent), text(ours), text(direct), text(ours - direct));
        }
        return table;
    }

    private Table stampedes() {
        Table table = new Table(
                "Equal questions at once, never asked before",
                "questions",
                "answered",
                "sent within, ms",
                "first answer after, ms",
                "searches of OpenSearch");
        found.stampedes()
                .forEach(stampede -> table.row(
                        Integer.toString(stampede.asked()),
                        Integer.toString(stampede.right()),
                        Long.toString(stampede.sentWithin()),
                        Long.toString(stampede.firstAnswerAfter()),
                        Long.toString(stampede.searches())));
        return table;
    }

    private Table questions() {
        Table table = new Table("Questions", "what", "found");
        table.row("asked of a query API without a cache, for OpenSearch itself", Integer.toString(found.recorded()));
        table.row("left out, because they led to more than one search", Integer.toString(found.leftOut()));
        table.row("answers of PostgreSQL that hold nothing", "%.1f %%".formatted(100 * found.emptyOfPostgres()));
        return table;
    }

    private List<Figure> figures() {
        return found.legs().stream().map(Figure::of).toList();
    }

    private double percentile(Ask ask, double percent) {
        return found.latencies(ask).percentile(percent);
    }

    private static String text(double millis) {
        return "%.2f".formatted(millis);
    }

    /** A load for other programs; milliseconds. */
    record Figure(
            Ask ask,
            int round,
            int questions,
            Map<String, Integer> errors,
            double p50,
            double p90,
            double p99,
            double p999,
            double longest,
            long searches,
            double lateP99) {

        static Figure of(Leg leg) {
            Latencies latency = leg.measured().latency();
            return new Figure(
                    leg.ask(),
                    leg.round(),
                    leg.measured().sent(),
                    leg.measured().errors(),
                    latency.percentile(50),
                    latency.percentile(90),
                    latency.percentile(99),
                    latency.percentile(99.9),
                    latency.greatest(),
                    leg.searches(),
                    leg.measured().lateness().percentile(99));
        }
    }
}
