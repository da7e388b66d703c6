package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs a job of the build that comes to an end, beside those that do not, and tells how far it is. When this process
 * dies, the job goes on.
 */
public final class BoundedJob {

    private static final Duration NEWS = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration SLOT_LIMIT = Duration.ofSeconds(20);

    private final StackSettings settings;
    private final JobTools tools;
    private final FlinkCommands commands;
    private final Narrator narrator;

    public BoundedJob(StackSettings settings, Launcher launcher, Narrator narrator) {
        this.settings = settings;
        this.tools = new JobTools(settings, launcher, Duration.ZERO, narrator);
        this.commands = new FlinkCommands(new FlinkCluster(settings), launcher);
        this.narrator = narrator;
    }

    /**
     * What to run.
     *
     * @param name the job's, as its main class gives it
     * @param variables laid over the environment's settings of the jobs
     */
    public record Program(String name, String mainClass, Map<String, String> variables, List<String> arguments) {

        public Program {
            variables = Map.copyOf(variables);
            arguments = List.copyOf(arguments);
        }
    }

    /** Says how far a run is. */
    @FunctionalInterface
    public interface Progress {
        String line() throws IOException, InterruptedException;
    }

    /** Returns when the job has FINISHED. */
    public void run(Program program, Progress progress) throws IOException, InterruptedException {
        FlinkRest rest = tools.rest();
        Set<String> earlier = requireFree(program);
        submit(program);
        long news = System.nanoTime();
        while (true) {
            RunningJob job = rest.jobs(program.name()).stream()
                    .filter(each -> !earlier.contains(each.id()))
                    .findFirst()
                    .orElseThrow(() -> new StackProblem(program.name() + " is gone from the cluster."));
            if (job.state().equals("FINISHED")) {
                narrator.say(program.name() + " is FINISHED: " + progress.line());
                return;
            }
            List<String> failures = rest.failures(job);
            if (job.hasEnded() || failures.size() >= JobStart.MOST_FAILURES) {
                throw failed(job, failures);
            }
            if (System.nanoTime() - news > NEWS.toNanos()) {
                news = System.nanoTime();
                narrator.say(program.name() + " is " + job.state() + ": " + progress.line());
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    /** Records that the sources of the job know of and have not read. */
    public String lag(String name) throws IOException, InterruptedException {
        Optional<RunningJob> job = tools.rest().jobs(name).stream()
                .filter(each -> !each.hasEnded())
                .findFirst();
        if (job.isEmpty()) {
            return "nothing is left to read.";
        }
        var lag = tools.rest().lag(job.get());
        return lag.isPresent() ? lag.getAsLong() + " records are left to read." : "reading begins.";
    }

    private Set<String> requireFree(Program program) throws IOException, InterruptedException {
        List<RunningJob> known = tools.rest().jobs(program.name());
        known.stream().filter(each -> !each.hasEnded()).findFirst().ifPresent(job -> {
            throw new StackProblem(
                    program.name() + " runs already: wait for its end, or cancel it with './shopstream flink cancel "
                            + job.id() + "'.");
        });
        if (!slotGetsFree()) {
            throw new StackProblem("No task slot is free for " + program.name()
                    + ": redeploy a job with a lower --parallelism, or raise taskmanager.numberOfTaskSlots in"
                    + " flink-conf/config.yaml and restart the stack.");
        }
        return known.stream().map(RunningJob::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The slot of a run before is given back a moment after that run is FINISHED. */
    private boolean slotGetsFree() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SLOT_LIMIT.toNanos();
        while (tools.rest().freeSlots() == 0) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }

    private void submit(Program program) throws IOException {
        Map<String, String> variables = new HashMap<>(settings.jobVariables());
        variables.putAll(program.variables());
        List<String> arguments = FlinkCommands.run(
                program.mainClass(),
                new Deployment(tools.keptBuild(), variables),
                Optional.empty(),
                settings.data().resolve("flink/checkpoints").resolve(program.name()),
                program.arguments());
        narrator.say("Submitting " + program.name() + ": flink " + String.join(" ", arguments));
        int exit = commands.start(arguments, variables).exit().join();
        if (exit != 0) {
            throw new StackProblem("flink run ended with exit code " + exit + ": its output is in "
                    + new FlinkCluster(settings).commandLog() + ".");
        }
    }

    private StackProblem failed(RunningJob job, List<String> failures) throws IOException, InterruptedException {
        if (!job.hasEnded()) {
            tools.rest().cancel(job);
        }
        return new StackProblem(job.name() + " fails: " + JobStart.cause(failures) + " Mend that and run it again.");
    }
}
