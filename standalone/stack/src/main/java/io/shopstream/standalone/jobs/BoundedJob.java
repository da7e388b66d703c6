package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
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
    private final Duration slotLimit;

    public BoundedJob(StackSettings settings, Launcher launcher, Narrator narrator) {
        this(settings, launcher, narrator, SLOT_LIMIT);
    }

    BoundedJob(StackSettings settings, Launcher launcher, Narrator narrator, Duration slotLimit) {
        this.settings = settings;
        this.tools = new JobTools(settings, launcher, Duration.ZERO, narrator);
        this.commands = new FlinkCommands(new FlinkCluster(settings), launcher);
        this.narrator = narrator;
        this.slotLimit = slotLimit;
    }

    /**
     * What to run.
     *
     * @param name the job's, as its main class gives it
     * @param parallelismVariable by which it is told its parallelism
     * @param parallelism task slots that it takes
     */
    public record Program(
            String name, String mainClass, String parallelismVariable, int parallelism, List<String> arguments) {

        public Program {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What a run begins with.
     *
     * @param checkpoints where Flink makes a folder for those of the run
     * @param state what it goes on from
     */
    record Beginning(Path checkpoints, Optional<Path> state) {}

    /** Says how far a run is. */
    @FunctionalInterface
    public interface Progress {
        String line() throws IOException, InterruptedException;
    }

    /** Returns when the job has FINISHED; it begins without state. */
    public void run(Program program, Progress progress) throws IOException, InterruptedException {
        Path checkpoints = settings.data().resolve("flink/checkpoints").resolve(program.name());
        run(program, new Beginning(checkpoints, Optional.empty()), progress);
    }

    /** Returns when the job has FINISHED. */
    void run(Program program, Beginning beginning, Progress progress) throws IOException, InterruptedException {
        FlinkRest rest = tools.rest();
        Set<String> earlier = requireFree(program);
        submit(program, beginning);
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

    /** Nothing of that name may run: a command that was killed leaves its job behind. */
    public void requireNoneRuns(String name) throws IOException, InterruptedException {
        Optional<RunningJob> running = tools.rest().jobs(name).stream()
                .filter(each -> !each.hasEnded())
                .findFirst();
        if (running.isPresent()) {
            throw new StackProblem(
                    name + " runs already: wait for its end, or cancel it with './shopstream flink cancel "
                            + running.get().id() + "'.");
        }
    }

    private Set<String> requireFree(Program program) throws IOException, InterruptedException {
        requireNoneRuns(program.name());
        int free = awaitSlots(program.parallelism());
        if (free < program.parallelism()) {
            throw new StackProblem(
                    program.name() + " needs " + program.parallelism() + " free task slots, and there are "
                            + free
                            + ": give it or a running job a lower --parallelism, or raise taskmanager.numberOfTaskSlots in"
                            + " flink-conf/config.yaml and restart the stack.");
        }
        return tools.rest().jobs(program.name()).stream().map(RunningJob::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The slots of a run before are given back a moment after that run is FINISHED. */
    private int awaitSlots(int needed) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + slotLimit.toNanos();
        int free = tools.rest().freeSlots();
        while (free < needed && System.nanoTime() < deadline) {
            Thread.sleep(POLL.toMillis());
            free = tools.rest().freeSlots();
        }
        return free;
    }

    private void submit(Program program, Beginning beginning) throws IOException {
        Map<String, String> variables = new HashMap<>(settings.jobVariables());
        variables.put(program.parallelismVariable(), Integer.toString(program.parallelism()));
        List<String> arguments = FlinkCommands.run(
                program.mainClass(),
                new Deployment(tools.keptBuild(), variables),
                beginning.state(),
                beginning.checkpoints(),
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
        if (failures.isEmpty()) {
            return new StackProblem(job.name() + " is " + job.state() + " without a failure: run it again.");
        }
        return new StackProblem(job.name() + " fails: " + JobStart.cause(failures) + " Mend that and run it again.");
    }
}
