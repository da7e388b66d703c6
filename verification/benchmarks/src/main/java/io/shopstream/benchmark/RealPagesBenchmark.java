package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Contender;
import io.shopstream.benchmark.contest.DiscardingContender;
import io.shopstream.benchmark.contest.FlinkContender;
import io.shopstream.benchmark.contest.Input;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.ReadingAlone;
import io.shopstream.benchmark.contest.Spread;
import io.shopstream.benchmark.contest.Venue;
import io.shopstream.benchmark.page.Pages;
import io.shopstream.benchmark.page.RealPages;
import io.shopstream.benchmark.page.SmallPages;
import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.LegTables;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Our jobs against the same job with discarding sinks, on real pages and on small ones. */
@Command(
        name = "real-pages",
        mixinStandardHelpOptions = true,
        description = "Our jobs against the same job with discarding sinks, and Kafka read alone.")
final class RealPagesBenchmark implements Callable<Integer> {

    private static final String MEASURES = """
            What the stores cost. Our two jobs, against the ingest job with the same graph and discarding sinks, and a job
            that only reads the topic; on real pages first, then on small ones, where less is parsed for each row. The index
            job and all servers run beside the ingest job on the same machine: what they take of the processors is given.""";

    private static final double WARM_UP = 0.2;

    /** So many small pages take some twelve checkpoints: rows come by the checkpoint, and few of them measure coarsely. */
    private static final int SMALL_FOR_A_REAL = 40;

    private final Map<String, String> environment;

    @Mixin
    private BenchmarkOptions options = new BenchmarkOptions();

    @Option(
            names = "--real-pages",
            paramLabel = "FOLDER",
            defaultValue = "../shared/data/product_pages_labelled",
            description = "Saved pages with their labels.json. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("../shared/data/product_pages_labelled");

    RealPagesBenchmark(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        RealPages real = RealPages.in(folder);
        try (Venue venue = Venue.open(environment, options.stack(), Announcer::say)) {
            return Announcer.finish(measure(venue, real), options);
        }
    }

    private Report measure(Venue venue, Pages real) {
        Surroundings here = Surroundings.here(venue.stack().home(), options.commandLine());
        int realPages = options.pages(4_700, 470);
        int smallPages = SMALL_FOR_A_REAL * realPages;
        Side onReal = side(venue, real, realPages);
        Side onSmall = side(venue, new SmallPages(), smallPages);
        List<Leg> legs = new ArrayList<>(onReal.legs());
        legs.addAll(onSmall.legs());
        List<Bar> bars = new ArrayList<>(List.of(Verified.bar(legs)));
        if (options.full()) {
            bars.add(Bar.atLeast(
                    "real pages: at least 0.7 of the discarding job",
                    0.7,
                    onReal.ratio().median()));
        }
        Table ratios =
                new Table("Ratio to discarding sinks", "pages", "median (least to greatest)", "read alone, pages/s");
        ratios.row("real", onReal.ratio().text("%.2f"), onReal.readAlone().text("%.0f"));
        ratios.row("small", onSmall.ratio().text("%.2f"), onSmall.readAlone().text("%.0f"));
        return new Report(
                "real-pages",
                MEASURES,
                here,
                realPages + " pages: " + onReal.input().description() + "; then " + smallPages + " "
                        + onSmall.input().description() + "; the first fifth of each warms up",
                options.full(),
                bars,
                List.of(
                        ratios,
                        LegTables.throughput(onReal.legs()).titled("Real pages"),
                        LegTables.processors(onReal.legs()).titled("Real pages"),
                        LegTables.throughput(onSmall.legs()).titled("Small pages"),
                        LegTables.processors(onSmall.legs()).titled("Small pages")),
                legs);
    }

    private Side side(Venue venue, Pages pages, int count) {
        Input input = venue.publish(pages, count, WARM_UP);
        Contender ours = FlinkContender.ours(venue.stack());
        Contender discarding = new DiscardingContender(venue.stack());
        List<Leg> legs = new Duel(venue, ours, discarding).run(input, options.rounds(5));
        List<Double> alone = new ArrayList<>();
        for (int round = 0; round < options.rounds(5); round++) {
            alone.add(new ReadingAlone(venue.stack()).pagesPerSecond(input.pages()));
        }
        return new Side(
                input,
                legs,
                Spread.of(LegTables.ratios(legs, ours.name(), discarding.name(), Leg::pagesPerSecond)),
                Spread.of(alone));
    }

    /** What was found on one kind of pages. */
    private record Side(Input input, List<Leg> legs, Spread ratio, Spread readAlone) {}
}
