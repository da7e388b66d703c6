package io.shopstream.query.pipeline;

import io.shopstream.query.health.Readiness;
import io.shopstream.query.lookup.Coverage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers with what Flink, PostgreSQL and the readiness check last said; each is asked in a thread of its own. */
public final class LastKnownPipeline implements PipelineStatus, AutoCloseable {

    /** Flink's JobManager answers each question in a few milliseconds. */
    private static final Duration FLINK_PATIENCE = Duration.ofSeconds(1);

    /** Just below the page's own period, so that each of its questions brings a newer answer. */
    private static final Duration SOON = Duration.ofSeconds(4);

    /** Coverage is counted over the whole table. */
    private static final Duration RARELY = Duration.ofSeconds(30);

    private final Clock clock;
    private final ExecutorService threads;
    private final Optional<LatestKnown<FlinkStatus>> flink;
    private final LatestKnown<Coverage> coverage;
    private final LatestKnown<Readiness> readiness;

    /**
     * A status that asks nothing until it is itself asked.
     *
     * @param flinkRest address of Flink's REST interface, where there is one
     */
    public LastKnownPipeline(
            Optional<URI> flinkRest, Callable<Coverage> coverage, Callable<Readiness> readiness, Clock clock) {
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(3, work -> {
            Thread thread = new Thread(work, "pipeline-status");
            thread.setDaemon(true);
            return thread;
        });
        this.flink = flinkRest.map(address -> new LatestKnown<>(
                "Flink", new FlinkPipelineStatus(new FlinkRest(address, FLINK_PATIENCE)), SOON, threads, clock));
        this.coverage = new LatestKnown<>("PostgreSQL", coverage, RARELY, threads, clock);
        this.readiness = new LatestKnown<>("The readiness check", readiness, SOON, threads, clock);
    }

    @Override
    public PipelineReport report() {
        return new PipelineReport(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                flink.map(LatestKnown::reading).orElseGet(Reading::notSet),
                coverage.reading(),
                readiness.reading());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
