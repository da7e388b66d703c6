package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Contender;
import io.shopstream.benchmark.contest.FlinkContender;
import io.shopstream.benchmark.contest.Input;
import io.shopstream.benchmark.contest.Latency;
import io.shopstream.benchmark.contest.LatencyTrial;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.Spread;
import io.shopstream.benchmark.contest.Venue;
import io.shopstream.benchmark.page.SmallPages;
import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.report.Curve;
import io.shopstream.benchmark.report.LegTables;
import io.shopstream.benchmark.report.Plot;
import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.benchmark.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the interval between checkpoints costs in throughput, and gives in freshness. */
@Command(
        name = "exactly-once-cost",
        mixinStandardHelpOptions = true,
        description = "Checkpoint intervals against throughput, and against the time from fetch to searchable.")
final class ExactlyOnceCost implements Callable<Integer> {

    private static final String MEASURES = """
            Rows become visible when a checkpoint completes. For each interval our two jobs first work off waiting pages, as
            fast as they can; then they carry half of that rate, of the slower store, as a steady load. A page's latency runs
            from its fetch, which is when the steady pace has it due, until a search finds its product: one product in
            eight is searched for about ten times a second, and what the search takes counts too. The first half of the
            waiting pages, and the first minute of the load, warm up.""";

    private static final List<String> INTERVALS = List.of("500 ms", "1 s", "2 s", "5 s", "10 s");
    private static final String USUAL = "2 s";
    private static final double WARM_UP = 0.5;
    private static final double HALF = 0.5;

    private final Map<String, String> environment;

    @Mixin
    private BenchmarkOptions options = new BenchmarkOptions();

    ExactlyOnceCost(Map<String, String> environment) {
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
        int pages = options.pages(60_000, 6_000);
        Input input = venue.publish(new SmallPages(), pages, WARM_UP);
        List<Contender> contenders =
                intervals().stream().map(interval -> with(interval, venue)).toList();
        List<Leg> legs = new Duel(venue, contenders.toArray(Contender[]::new)).run(input, options.rounds(3));
        List<Point> points = new ArrayList<>();
        for (Contender contender : contenders) {
            points.add(point(contender, legs, venue));
        }
        draw(points, here);
        return new Report(
                "exactly-once-cost",
                MEASURES,
                here,
                pages + " waiting " + input.description() + ", the first " + input.warmUp()
                        + " warm up; then a steady load of " + length().toSeconds() + " s",
                options.full(),
                bars(legs, points),
                List.of(table(points), LegTables.throughput(legs)),
                Stream.concat(legs.stream(), points.stream()).toList());
    }

    private List<String> intervals() {
        return options.full() ? INTERVALS : List.of(USUAL);
    }

    private Duration length() {
        return options.full() ? Duration.ofSeconds(40) : Duration.ofSeconds(10);
    }

    private static Contender with(String interval, Venue venue) {
        return FlinkContender.ours(
                venue.stack(),
                interval,
                Map.of(
                        "execution.checkpointing.interval",
                        interval.replace(" ", ""),
                        // The usual pause between two would make half a second a whole one.
                        "execution.checkpointing.min-pause",
                        "100ms"));
    }

    private Point point(Contender contender, List<Leg> legs, Venue venue) {
        double stored = median(contender, legs, Leg::pagesPerSecond);
        double indexed = median(contender, legs, Leg::indexedPerSecond);
        double load = HALF * Math.min(stored, indexed);
        Latency latency = new LatencyTrial(venue).run(contender, load, length());
        Announcer.say(contender.name() + ": " + latency);
        return new Point(contender.name(), stored, indexed, latency);
    }

    private static double median(Contender contender, List<Leg> legs, ToDoubleFunction<Leg> figure) {
        return Spread.of(legs.stream()
                        .filter(leg -> leg.contender().equals(contender.name()))
                        .map(leg -> figure.applyAsDouble(leg))
                        .toList())
                .median();
    }

    private List<Bar> bars(List<Leg> legs, List<Point> points) {
        List<Bar> bars = new ArrayList<>(List.of(Verified.bar(legs)));
        if (options.full()) {
            points.stream()
                    .filter(point -> point.interval().equals(USUAL))
                    .forEach(point -> bars.add(Bar.under(
                            "fetch to searchable, p99 at half load, 2 s checkpoints, under 5 s",
                            5,
                            point.latency().p99())));
        }
        return bars;
    }

    private static Table table(List<Point> points) {
        Table table = new Table(
                "Checkpoint interval against throughput and latency",
                "interval",
                "pages/s stored",
                "pages/s searchable",
                "steady load, pages/s",
                "samples",
                "p50",
                "p95",
                "p99",
                "longest");
        for (Point point : points) {
            Latency latency = point.latency();
            table.row(
                    point.interval(),
                    "%.0f".formatted(point.stored()),
                    "%.0f".formatted(point.indexed()),
                    "%.0f".formatted(latency.pagesPerSecond()),
                    Integer.toString(latency.samples()),
                    seconds(latency.p50()),
                    seconds(latency.p95()),
                    seconds(latency.p99()),
                    seconds(latency.longest()));
        }
        return table;
    }

    private static String seconds(double value) {
        return "%.2f s".formatted(value);
    }

    private void draw(List<Point> points, Surroundings here) {
        String file = here.date().substring(0, 10) + "-exactly-once-cost-";
        List<String> intervals = points.stream().map(Point::interval).toList();
        new Plot(
                        "Throughput of waiting pages, pages a second",
                        "checkpoint interval",
                        intervals,
                        List.of(
                                curve("PostgreSQL", "#1f5fa8", points, Point::stored),
                                curve("OpenSearch", "#c05a00", points, Point::indexed)))
                .write(options.results().resolve(file + "throughput.svg"));
        new Plot(
                        "Fetch to searchable at half load, seconds",
                        "checkpoint interval",
                        intervals,
                        List.of(
                                curve(
                                        "p50",
                                        "#2a8a3e",
                                        points,
                                        point -> point.latency().p50()),
                                curve(
                                        "p95",
                                        "#c05a00",
                                        points,
                                        point -> point.latency().p95()),
                                curve(
                                        "p99",
                                        "#a81f1f",
                                        points,
                                        point -> point.latency().p99())))
                .write(options.results().resolve(file + "latency.svg"));
    }

    private static Curve curve(String name, String colour, List<Point> points, ToDoubleFunction<Point> value) {
        return new Curve(
                name,
                colour,
                points.stream().map(point -> value.applyAsDouble(point)).toList());
    }

    /** What was found at one interval. */
    private record Point(String interval, double stored, double indexed, Latency latency) {}
}
