package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.SmallPages;
import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.benchmark.stack.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Measures how long pages take until a search finds them, under a load that the contender can carry. */
public final class LatencyTrial {

    /** As long as compilation keeps two cores busy after a submission. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Venue venue;

    public LatencyTrial(Venue venue) {
        this.venue = venue;
    }

    /**
     * Runs a contender from empty stores.
     *
     * @param length of the load after the minute that warms up
     */
    public Latency run(Contender contender, double pagesPerSecond, Duration length) {
        venue.stores().emptyInput();
        venue.stores().emptyOutput();
        contender.start();
        try {
            SearchProbe probe =
                    new SearchProbe(venue.stores().index(), Instant.now().plus(WARM_UP));
            SteadyLoad load = new SteadyLoad(new SmallPages(), venue.stack().kafka());
            CompletableFuture<Void> feeding =
                    CompletableFuture.runAsync(() -> load.run(0, pagesPerSecond, length.plus(WARM_UP), probe::sent));
            Wait.until("all pages are searchable", length.plus(LIMIT), () -> probe.look() && feeding.isDone());
            feeding.join();
            return latency(pagesPerSecond, probe.latencies());
        } catch (CompletionException e) {
            throw new BenchmarkProblem("The steady load broke off: " + e.getCause(), e);
        } finally {
            contender.stop();
        }
    }

    private static Latency latency(double pagesPerSecond, List<Double> sorted) {
        return new Latency(
                pagesPerSecond,
                sorted.size(),
                Spread.percentile(sorted, 0.5),
                Spread.percentile(sorted, 0.95),
                Spread.percentile(sorted, 0.99),
                Spread.percentile(sorted, 1));
    }
}
