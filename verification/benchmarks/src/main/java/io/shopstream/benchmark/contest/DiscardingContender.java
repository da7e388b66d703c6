package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.job.CountingSink;
import io.shopstream.benchmark.job.DiscardingIngest;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.FlinkCli;
import io.shopstream.benchmark.stack.JobRun;
import io.shopstream.benchmark.stack.ServerProcess;
import io.shopstream.benchmark.stack.TaskMetrics;
import io.shopstream.benchmark.store.Stores;
import io.shopstream.model.Topics;
import java.util.Map;
import java.util.Optional;

/** The ingest job whose sinks throw everything away. */
public final class DiscardingContender implements Contender {

    private final FlinkCli flink;
    private final TaskMetrics metrics;
    private final ServerProcess taskManager;
    private final JobRun job;

    public DiscardingContender(BenchmarkStack stack) {
        this.flink = stack.flink();
        this.metrics = stack.taskMetrics();
        this.taskManager = stack.server("taskmanager");
        this.job = new JobRun(
                DiscardingIngest.NAME,
                DiscardingIngest.class.getName(),
                Map.of(),
                Map.of(),
                Optional.of(BenchmarkJar.in(stack.home())));
    }

    @Override
    public String name() {
        return "discarding sinks";
    }

    @Override
    public String topic() {
        return Topics.RAW_PAGES;
    }

    @Override
    public long done(Stores stores) {
        return (long) metrics.values(CountingSink.COUNT, DiscardingIngest.NAME).sum();
    }

    @Override
    public boolean stores() {
        return false;
    }

    @Override
    public void start() {
        flink.run(job);
    }

    @Override
    public void kill() {
        taskManager.kill();
    }

    @Override
    public double cpuSeconds() {
        return taskManager.cpuSeconds();
    }

    @Override
    public void stop() {
        flink.cancelAll();
    }
}
