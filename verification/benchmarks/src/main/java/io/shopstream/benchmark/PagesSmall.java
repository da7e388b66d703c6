package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.FlinkContender;
import io.shopstream.benchmark.contest.Lane;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.PeerContender;
import io.shopstream.benchmark.contest.Relay;
import io.shopstream.benchmark.contest.Spread;
import io.shopstream.benchmark.contest.Venue;
import io.shopstream.benchmark.page.Pages;
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
            Product pages of at most 2 KB; each contender brings them into the same tables and the same index. Our jobs run
            on a real Flink cluster as it is configured, exactly once. The reference's way is two processes that know
            nothing of each other: one commits an UPSERT a record to PostgreSQL, one sends an index request a record to
            OpenSearch, both at least once. Both sides read the pages with the same extraction. All are up from the first
            turn to the last and take turns; each reads a topic of its own, which gets pages at its turn only. Before the
            first turn each is warmed up for minutes: a job runs for weeks, its compilation takes minutes. The clock of a
            turn starts when a seventh of it is stored, and stops when the last product is; at the end every row and every
            document must be right. Then each is killed with -9 when two fifths of other pages are stored, while it also
            appends every change to a table without a key.""";

    private static final Pages PAGES = new SmallPages();

    /** A profile gave the TaskManager's compiler a third of its CPU at 90,000 pages, and up to a fifth at 180,000. */
    static final int WARM_TURNS = 4;

    private static final double KILLED_AT = 0.4;

    /** Fewer could all be stored by one checkpoint. */
    private static final int FEWEST_TO_KILL_IN = 8_000;

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
        int turn = options.pages(70_000, 3_000);
        Lane ours = new Lane(FlinkContender.ours(venue.stack()), WARM_TURNS * turn, turn);
        int peerTurn = turn * 3 / 14;
        Lane peer = new Lane(PeerContender.reference(venue.stack()), 2 * peerTurn, peerTurn);
        List<Leg> legs = new Relay(venue, PAGES).run(List.of(ours, peer), options.rounds(5));
        int fewer = Math.max(FEWEST_TO_KILL_IN, turn / 2);
        Verdict oursKilled = venue.runKilled(FlinkContender.oursWithLog(venue.stack()), PAGES, fewer, KILLED_AT);
        Verdict peerKilled = venue.runKilled(PeerContender.referenceWithLog(venue.stack()), PAGES, fewer, KILLED_AT);
        Spread stored = Spread.of(
                LegTables.ratios(legs, ours.contender().name(), peer.contender().name(), Leg::pagesPerSecond));
        Spread indexed = Spread.of(
                LegTables.ratios(legs, ours.contender().name(), peer.contender().name(), Leg::indexedPerSecond));
        Spread complete = Spread.of(
                LegTables.ratios(legs, ours.contender().name(), peer.contender().name(), Leg::completePerSecond));
        Table ratios = new Table("Ratio to the reference's way: median (least to greatest)", "until", "ratio");
        ratios.row("all are in PostgreSQL", stored.text("%.2f"));
        ratios.row("a search finds all", indexed.text("%.2f"));
        ratios.row("both", complete.text("%.2f"));
        return new Report(
                "pages-small",
                MEASURES,
                here,
                PAGES.description() + "; " + ours.warmUp() + " warm up our jobs, " + peer.warmUp()
                        + " the reference's way, which has done with one when it is answered; a turn is " + ours.turn()
                        + " of ours, " + peer.turn() + " of its",
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
