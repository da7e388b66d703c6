package io.shopstream.verification.stack;

import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.server.FlinkCluster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the place of the jobs that the stack submitted: with another jar, and with stores behind other addresses. */
public final class JobsUnderTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Pattern SAVEPOINT = Pattern.compile("Savepoint completed\\. Path: (\\S+)");

    private final OneMachineStack stack;
    private final FlinkApi flink;
    private final Path jar;
    private final Map<String, String> variables;

    /**
     * Builds it.
     *
     * @param variables what the jobs are told beside what the stack tells them
     */
    public JobsUnderTest(OneMachineStack stack, Path jar, Map<String, String> variables) {
        this.stack = stack;
        this.flink = new FlinkApi(stack.dashboard());
        this.jar = jar;
        this.variables = Map.copyOf(variables);
    }

    /**
     * Ends the stack's own jobs, which have seen no record yet, and submits these.
     *
     * @return ids by name
     */
    public Map<String, String> replace() throws IOException, InterruptedException {
        for (String job : flink.liveJobs().values()) {
            flink.cancel(job);
        }
        require("The stack's own jobs do not end.", () -> flink.liveJobs().isEmpty());
        for (StackJob job : StackJob.values()) {
            start(job, List.of(), List.of(), Map.of());
        }
        require("The jobs do not run.", () -> flink.workingJobs().size() == StackJob.values().length);
        return flink.workingJobs();
    }

    /** Stops a job, with all that it has taken in committed; returns the savepoint to go on from. */
    public String stop(StackJob job) throws InterruptedException {
        String id = flink.liveJobs().get(job.jobName());
        Path savepoints = stack.settings().data().resolve("flink/savepoints");
        String printed = stack.shopstream(
                "flink", "stop", "--savepointPath", savepoints.toUri().toString(), id);
        Matcher savepoint = SAVEPOINT.matcher(printed);
        if (!savepoint.find()) {
            throw new IllegalStateException("flink stop names no savepoint: " + printed);
        }
        return savepoint.group(1);
    }

    /**
     * Submits a job.
     *
     * @param options of {@code flink run}
     * @param arguments of the job's main class
     * @param more variables, laid over those of all these jobs
     */
    public void start(StackJob job, List<String> options, List<String> arguments, Map<String, String> more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", "-d"));
        words.addAll(options);
        words.addAll(List.of("-c", job.mainClass(), jar.toString()));
        words.addAll(arguments);
        Program program = new FlinkCluster(stack.settings()).commandLine(words.toArray(String[]::new));
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.putAll(variables);
        environment.putAll(more);
        run(program, environment);
    }

    private static void run(Program program, Map<String, String> environment) throws IOException, InterruptedException {
        File log = program.log().toFile();
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("flink run ended with exit code " + exit + ": see " + log + ".");
        }
    }

    private void require(String otherwise, Waiting.Condition condition) throws InterruptedException {
        if (!Waiting.until(LIMIT, Duration.ofMillis(300), condition)) {
            throw new IllegalStateException(otherwise + " See " + stack.dashboard() + ".");
        }
    }
}
