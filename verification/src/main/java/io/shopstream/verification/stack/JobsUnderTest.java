package io.shopstream.verification.stack;

import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.server.FlinkCluster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Takes the place of the jobs that the stack submitted: with another jar, and with stores behind other addresses. */
public final class JobsUnderTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final OneMachineStack stack;
    private final FlinkApi flink;

    public JobsUnderTest(OneMachineStack stack) {
        this.stack = stack;
        this.flink = new FlinkApi(stack.dashboard());
    }

    /**
     * Ends the stack's own jobs, which have seen no record yet, and submits these.
     *
     * @param variables what the jobs are told beside what the stack tells them
     * @return ids by name
     */
    public Map<String, String> replace(Path jar, Map<String, String> variables)
            throws IOException, InterruptedException {
        for (String job : flink.liveJobs().values()) {
            flink.cancel(job);
        }
        require("The stack's own jobs do not end.", () -> flink.liveJobs().isEmpty());
        for (StackJob job : StackJob.values()) {
            submit(job, jar, variables);
        }
        require("The jobs do not run.", () -> flink.workingJobs().size() == StackJob.values().length);
        return flink.workingJobs();
    }

    private void submit(StackJob job, Path jar, Map<String, String> variables)
            throws IOException, InterruptedException {
        Program program =
                new FlinkCluster(stack.settings()).commandLine("run", "-d", "-c", job.mainClass(), jar.toString());
        File log = program.log().toFile();
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.putAll(variables);
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    "flink run of " + job.jobName() + " ended with exit code " + exit + ": see " + log + ".");
        }
    }

    private void require(String otherwise, Waiting.Condition condition) throws InterruptedException {
        if (!Waiting.until(LIMIT, Duration.ofMillis(300), condition)) {
            throw new IllegalStateException(otherwise + " See " + stack.dashboard() + ".");
        }
    }
}
