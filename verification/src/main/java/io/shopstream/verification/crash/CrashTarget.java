package io.shopstream.verification.crash;

import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.network.TcpProxy;
import io.shopstream.verification.stack.FlinkApi;
import io.shopstream.verification.stack.JobsUnderTest;
import io.shopstream.verification.stack.OneMachineStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A stack whose jobs reach their stores through proxies, and keep their checkpoints on a disk that can be filled. */
public final class CrashTarget implements AutoCloseable {

    private final OneMachineStack stack;
    private final Optional<SmallDisk> checkpoints;
    private final TcpProxy postgres;
    private final TcpProxy opensearch;
    private final JobsUnderTest jobsUnderTest;
    private final Map<String, String> jobs;

    private CrashTarget(
            OneMachineStack stack,
            Optional<SmallDisk> checkpoints,
            TcpProxy postgres,
            TcpProxy opensearch,
            JobsUnderTest jobsUnderTest,
            Map<String, String> jobs) {
        this.stack = stack;
        this.checkpoints = checkpoints;
        this.postgres = postgres;
        this.opensearch = opensearch;
        this.jobsUnderTest = jobsUnderTest;
        this.jobs = jobs;
    }

    /**
     * Starts one afresh.
     *
     * @param home the project's folder, built
     * @param data the servers' folder; what an earlier run left there is deleted
     * @param jar the jobs'
     * @param preparedTransactions that PostgreSQL allows: our own sink needs none
     */
    public static CrashTarget start(Path home, Path data, Path jar, int preparedTransactions)
            throws IOException, InterruptedException {
        OneMachineStack stack = OneMachineStack.in(home, data, Map.of());
        Path checkpoints = data.resolve("flink/checkpoints");
        SmallDisk.forget(checkpoints);
        stack.forgetEarlierRun();
        Optional<SmallDisk> disk = SmallDisk.mount(checkpoints);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.down();
            disk.ifPresent(SmallDisk::close);
        }));
        stack.up();
        if (preparedTransactions > 0) {
            new PreparedTransactions(stack).allow(preparedTransactions);
        }
        TcpProxy postgres = TcpProxy.before(stack.port(StackPort.POSTGRES));
        TcpProxy opensearch = TcpProxy.before(stack.port(StackPort.OPENSEARCH));
        JobsUnderTest jobs = new JobsUnderTest(
                stack,
                jar,
                Map.of(
                        "INGEST_CHANGE_LOG",
                        "true",
                        "POSTGRES_URL",
                        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/shopstream",
                        "OPENSEARCH_URL",
                        "http://127.0.0.1:" + opensearch.port()));
        return new CrashTarget(stack, disk, postgres, opensearch, jobs, jobs.replace());
    }

    OneMachineStack stack() {
        return stack;
    }

    TcpProxy postgres() {
        return postgres;
    }

    TcpProxy opensearch() {
        return opensearch;
    }

    Optional<SmallDisk> checkpoints() {
        return checkpoints;
    }

    JobsUnderTest jobsUnderTest() {
        return jobsUnderTest;
    }

    /** Ids of the jobs by name, as they were submitted. */
    Map<String, String> jobs() {
        return jobs;
    }

    FlinkApi flink() {
        return new FlinkApi(stack.dashboard());
    }

    @Override
    public void close() {
        stack.down();
        postgres.close();
        opensearch.close();
        checkpoints.ifPresent(SmallDisk::close);
    }
}
