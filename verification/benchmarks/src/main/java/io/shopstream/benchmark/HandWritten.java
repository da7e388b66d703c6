package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Contender;
import io.shopstream.benchmark.contest.FlinkContender;
import io.shopstream.benchmark.contest.Input;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.PeerContender;
import io.shopstream.benchmark.contest.Spread;
import io.shopstream.benchmark.contest.Venue;
import io.shopstream.benchmark.page.SmallPages;
import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.LegTables;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Our jobs against the strongest consumer that a sceptic would write by hand. */
@Command(
        name = "hand-written",
        mixinStandardHelpOptions = true,
        description = "Our jobs against a batching, idempotent consumer without exactly-once.")
final class HandWritten implements Callable<Integer> {

    private static final String MEASURES = """
            The pages of pages-small, against one process with a thread a partition: up to 2,000 pages a batch, one
            transaction for the same tables with the job's own set-based statements, one bulk request, then the offsets.
            It is given the job's extraction, its SQL and the TaskManager's heap, and is spared state, checkpoints, reading
            back, the topic of changes and the second job. It is at least once. The first three quarters of the pages warm
            both up: a job runs for weeks, its compilation for minutes.""";

    /**
     * Each leg starts with code that no compiler has seen. A profile of the TaskManager gave its compiler a third of the CPU
     * at 90,000 pages, and up to a fifth at 180,000.
     */
    private static final double WARM_UP = 0.75;

    private final Map<String, String> environment;

    @Mixin
    private BenchmarkOptions options = new BenchmarkOptions();

    HandWritten(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Venue venue = Venue.open(environment, options.stack(), Announcer::say)) {
            return Announcer.finish(measure(venue), options);
        }
    }

    private Report measure(Venue venue) {
        Surroundings here = Surroundings.here(venue.stack().home(), options.commandLine());
        int pages = options.pages(400_000, 5_000);
        Input input = venue.publish(new SmallPages(), pages, WARM_UP);
        Contender ours = FlinkContender.ours(venue.stack());
        Contender peer = PeerContender.handWritten(venue.stack());
        List<Leg> legs = new Duel(venue, ours, peer).run(input, options.rounds(5));
        Spread stored = Spread.of(LegTables.ratios(legs, ours.name(), peer.name(), Leg::pagesPerSecond));
        Spread indexed = Spread.of(LegTables.ratios(legs, ours.name(), peer.name(), Leg::indexedPerSecond));
        Table ratios = new Table("Ratio to the one written by hand: median (least to greatest)", "until", "ratio");
        ratios.row("all are in PostgreSQL", stored.text("%.2f"));
        ratios.row("a search finds all", indexed.text("%.2f"));
        Table memory = new Table("TaskManager with all pages waiting", "what", "MB");
        memory.row(
                "most resident memory of all legs",
                Long.toString(venue.stack().server("taskmanager").peakMegabytes()));
        List<Bar> bars = new ArrayList<>(List.of(Verified.bar(legs)));
        if (options.full()) {
            bars.add(Bar.atLeast(
                    "at least 0.9 times the throughput of the one written by hand, in the store with the smaller ratio",
                    0.9,
                    Math.min(stored.median(), indexed.median())));
        }
        return new Report(
                "hand-written",
                MEASURES,
                here,
                pages + " " + input.description() + "; the first " + input.warmUp() + " warm up",
                options.full(),
                bars,
                List.of(ratios, LegTables.throughput(legs), LegTables.processors(legs), memory),
                legs);
    }
}
