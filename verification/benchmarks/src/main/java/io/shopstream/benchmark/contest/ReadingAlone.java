package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.job.CountingSink;
import io.shopstream.benchmark.job.ReadAlone;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.FlinkCli;
import io.shopstream.benchmark.stack.JobRun;
import io.shopstream.benchmark.stack.TaskMetrics;
import io.shopstream.benchmark.stack.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads all waiting pages with a job that does nothing else: the most that any job could reach. */
public final class ReadingAlone {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final FlinkCli flink;
    private final TaskMetrics metrics;
    private final JobRun job;

    public ReadingAlone(BenchmarkStack stack) {
        this.flink = stack.flink();
        this.metrics = stack.taskMetrics();
        this.job = new JobRun(
                ReadAlone.NAME,
                ReadAlone.class.getName(),
                Map.of(),
                Map.of(),
                Optional.of(BenchmarkJar.in(stack.home())));
    }

    /** From the first page to the last, by the job's own clock; it starts cold. */
    public double pagesPerSecond(int pages) {
        flink.run(job);
        try {
            Wait.until(
                    "all pages are read",
                    LIMIT,
                    () -> metrics.values(CountingSink.COUNT, ReadAlone.NAME).sum() >= pages);
            double first = metrics.values(CountingSink.FIRST_AT, ReadAlone.NAME)
                    .filter(instant -> instant > 0)
                    .min()
                    .orElseThrow();
            double last =
                    metrics.values(CountingSink.LAST_AT, ReadAlone.NAME).max().orElseThrow();
            return pages * 1_000 / Math.max(1, last - first);
        } finally {
            flink.cancelAll();
        }
    }
}
