package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.FlinkCli;
import io.shopstream.benchmark.stack.JobRun;
import io.shopstream.benchmark.stack.ServerProcess;
import io.shopstream.benchmark.store.Stores;
import io.shopstream.model.Topics;
import java.util.List;
import java.util.Map;

/** Jobs on the Flink cluster, each submitted with Flink's command line. */
public final class FlinkContender implements Contender {

    private final String name;
    private final List<JobRun> jobs;
    private final FlinkCli flink;
    private final ServerProcess taskManager;

    private FlinkContender(String name, List<JobRun> jobs, BenchmarkStack stack) {
        this.name = name;
        this.jobs = jobs;
        this.flink = stack.flink();
        this.taskManager = stack.server("taskmanager");
    }

    /** The two jobs of the project with the cluster's own settings. */
    public static FlinkContender ours(BenchmarkStack stack) {
        return new FlinkContender("our jobs", List.of(JobRun.ingest(), JobRun.index()), stack);
    }

    /** The same with other properties of Flink for both. */
    public static FlinkContender ours(BenchmarkStack stack, String name, Map<String, String> properties) {
        return new FlinkContender(
                name, List.of(JobRun.ingest().with(properties), JobRun.index().with(properties)), stack);
    }

    /** The same, which also append every change to the table {@code change_log}. */
    public static FlinkContender oursWithLog(BenchmarkStack stack) {
        return new FlinkContender(
                "our jobs, killed", List.of(JobRun.ingest().told("INGEST_CHANGE_LOG", "true"), JobRun.index()), stack);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String topic() {
        return Topics.RAW_PAGES;
    }

    @Override
    public long done(Stores stores) {
        return stores.products();
    }

    @Override
    public boolean stores() {
        return true;
    }

    @Override
    public void start() {
        jobs.forEach(flink::run);
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
