package io.shopstream.standalone.command;

import io.shopstream.standalone.jobs.Redeployment;
import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.ConsoleNarrator;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the running jobs another jar, other settings or another parallelism, and keeps their state. */
@Command(
        name = "redeploy",
        mixinStandardHelpOptions = true,
        description =
                "Stops jobs with a savepoint and submits them from it; goes back to the old jar and settings, with"
                        + " exit code 1, where the first checkpoint of the new ones is not complete in time.")
public final class RedeployCommand implements Callable<Integer> {

    private final StackSettings settings;

    @Parameters(
            arity = "0..1",
            paramLabel = "JOB",
            description = "product-ingest or product-index; both if none is named.")
    private Optional<String> job = Optional.empty();

    @Option(names = "--jar", paramLabel = "FILE", description = "The jar to run; the build's if none is named.")
    private Optional<Path> jar = Optional.empty();

    @Option(
            names = "--parallelism",
            paramLabel = "SUBTASKS",
            description = "Sets INGEST_PARALLELISM or INDEX_PARALLELISM of the job; needs JOB.")
    private @Nullable Integer parallelism;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT2M",
            description = "How long the first checkpoint may take before the old jar comes back (default PT2M).")
    private Duration limit = Duration.ZERO;

    @Option(
            names = "--without-state",
            description = "Give the job's state up: it reads its topics from their beginning, and products back from"
                    + " PostgreSQL. The savepoint stays on disk.")
    private boolean withoutState;

    public RedeployCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<StackJob> jobs = jobs();
        LiveStack.require(settings);
        Narrator narrator = new ConsoleNarrator(System.out, Clock.systemUTC());
        Redeployment redeployment = new Redeployment(settings, new Launcher(settings.run()), limit, narrator);
        var request = new Redeployment.Request(
                jar.map(Path::toAbsolutePath),
                parallelism == null ? OptionalInt.empty() : OptionalInt.of(parallelism),
                withoutState);
        FolderLock lock =
                FolderLock.take(settings.data().resolve("redeploy.lock"), "redeployment", "Wait for its end.");
        try (lock) {
            for (StackJob each : jobs) {
                Duration pause = redeployment.run(each, request);
                narrator.say(each.jobName() + " is redeployed; it committed nothing for at most " + pause.toMillis()
                        + " ms.");
            }
        }
        return 0;
    }

    private List<StackJob> jobs() {
        if (job.isEmpty()) {
            if (parallelism != null || withoutState) {
                throw new StackProblem(
                        "--parallelism and --without-state are for one job: name product-ingest or product-index.");
            }
            return List.of(StackJob.values());
        }
        return List.of(StackJob.named(job.get())
                .orElseThrow(() ->
                        new StackProblem("'" + job.get() + "' is no job: name product-ingest or product-index.")));
    }
}
