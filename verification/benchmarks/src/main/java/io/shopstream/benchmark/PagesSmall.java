package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Contender;
import io.shopstream.benchmark.contest.FlinkContender;
import io.shopstream.benchmark.contest.Input;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.PeerContender;
import io.shopstream.benchmark.contest.Spread;
import io.shopstream.benchmark.contest.Stagger;
import io.shopstream.benchmark.contest.StaggeredInput;
import io.shopstream.benchmark.contest.Venue;
import io.shopstream.benchmark.page.SmallPages;
import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.LegTables;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import io.shopstream.benchmark.store.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Our jobs against the reference system's way, and what each doubles after a kill. */
@Command(
        name = "pages-small",
        mixinStandardHelpOptions = true,
        description =
                "Our jobs against the reference's way, a statement a record; then what each doubles after kill -9.")
final class PagesSmall implements Callable<Integer> {

    static final String MEASURES = """
            Product pages of at most 2 KB wait on the topic; each contender in turn brings them into empty stores. Our jobs
            run on a real Flink cluster as it is configured, exactly once. The reference's way is two processes that know
            nothing of each other: one commits an UPSERT a record to PostgreSQL, one sends an index request a record to
            OpenSearch, both at least once. Both sides read the pages with the same extraction. The clock starts when the
            warm-up is stored, and stops when the last product is; a leg counts when every row and document is right. The
            same last pages are measured for both. What warms up before them is not the same: our jobs read all pages, the
            reference's way, which waits for an answer to each record and takes as long for a fifth of them, that fifth. Then
            each is killed with -9 when two fifths of fewer pages are stored, while it also appends every change to a table
            without a key.""";

    private static final double KILLED_AT = 0.4;

    /** Fewer could all be stored by one checkpoint. */
    private static final int FEWEST_TO_KILL_IN = 3_000;

    private final Map<String, String> environment;

    @Mixin
    private BenchmarkOptions options = new BenchmarkOptions();

    PagesSmall(Map<String, String> environment) {
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
        int pages = options.pages(300_000, 15_000);
        Stagger stagger = new Stagger(pages, pages / 20 * 3, pages / 5);
        StaggeredInput input = venue.publish(new SmallPages(), stagger);
        Contender ours = FlinkContender.ours(venue.stack());
        Contender peer = PeerContender.reference(venue.stack(), input.late().begin());
        List<Leg> legs = new Duel(venue, ours, peer).run(List.of(input.whole(), input.late()), options.rounds(5));
        Input fewer = venue.publish(new SmallPages(), Math.max(FEWEST_TO_KILL_IN, pages / 15), 0);
        Verdict oursKilled = venue.runKilled(FlinkContender.oursWithLog(venue.stack()), fewer, KILLED_AT);
        Verdict peerKilled = venue.runKilled(PeerContender.referenceWithLog(venue.stack()), fewer, KILLED_AT);
        Spread stored = Spread.of(LegTables.ratios(legs, ours.name(), peer.name(), Leg::pagesPerSecond));
        Spread indexed = Spread.of(LegTables.ratios(legs, ours.name(), peer.name(), Leg::indexedPerSecond));
        Spread complete = Spread.of(LegTables.ratios(legs, ours.name(), peer.name(), Leg::completePerSecond));
        Table ratios = new Table("Ratio to the reference's way: median (least to greatest)", "until", "ratio");
        ratios.row("all are in PostgreSQL", stored.text("%.2f"));
        ratios.row("a search finds all", indexed.text("%.2f"));
        ratios.row("both", complete.text("%.2f"));
        return new Report(
                "pages-small",
                MEASURES,
                here,
                pages + " " + input.whole().description() + "; the last " + stagger.measured()
                        + " are measured, before them our jobs read all others, and the reference's way "
                        + (stagger.late() - stagger.measured()),
                options.full(),
                bars(legs, List.of(stored, indexed), complete, oursKilled, peerKilled),
                List.of(ratios, LegTables.throughput(legs), killed(oursKilled, peerKilled), LegTables.processors(legs)),
                legs);
    }

    private List<Bar> bars(
            List<Leg> legs, List<Spread> byStore, Spread complete, Verdict oursKilled, Verdict peerKilled) {
        List<Bar> bars = new ArrayList<>();
        bars.add(Verified.bar(legs));
        bars.add(new Bar(
                "killed, our jobs lose and double nothing",
                oursKilled.missing() + " lost, " + oursKilled.loggedTwice() + " doubled",
                Verified.exactlyOnce(oursKilled)));
        if (options.full()) {
            bars.add(Bar.atLeast(
                    "at least 5 times the reference's throughput, until both stores have all", 5, complete.median()));
            bars.add(Bar.atLeast(
                    "the same in the store with the smaller ratio",
                    5,
                    byStore.stream().mapToDouble(Spread::median).min().orElseThrow()));
            bars.add(new Bar(
                    "killed, the reference's way doubles rows",
                    peerKilled.loggedTwice() + " doubled",
                    peerKilled.loggedTwice() > 0));
        }
        return bars;
    }

    private static Table killed(Verdict ours, Verdict peer) {
        Table table = new Table(
                "After one kill -9",
                "contender",
                "products lost",
                "rows of the table without a key",
                "of them there again",
                "documents that differ");
        row(table, "our jobs", ours);
        row(table, "the reference's way", peer);
        return table;
    }

    private static void row(Table table, String contender, Verdict verdict) {
        table.row(
                contender,
                Integer.toString(verdict.missing()),
                Long.toString(verdict.logged()),
                Long.toString(verdict.loggedTwice()),
                Integer.toString(verdict.differing()));
    }
}
