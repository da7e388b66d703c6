package io.shopstream.standalone.command;

import io.shopstream.standalone.jobs.Backfill;
import io.shopstream.standalone.jobs.BoundedJob;
import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.ConsoleNarrator;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a range of pages through the job once more. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description =
                "Takes the pages that came in a range of time through the job once more, and returns when it is done.")
public final class BackfillCommand implements Callable<Integer> {

    private final StackSettings settings;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "INSTANT",
            description = "First instant, e.g. 2026-11-01T00:00:00Z.")
    private Instant from = Instant.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "INSTANT", description = "The instant after the last one.")
    private Instant to = Instant.EPOCH;

    @Option(
            names = "--parallelism",
            paramLabel = "SUBTASKS",
            defaultValue = "1",
            description = "Task slots to take, beside those of the running jobs (default 1).")
    private int parallelism;

    @Option(
            names = "--without-state",
            description = "Give up what earlier runs left that did not finish; needs './shopstream audit --repair'"
                    + " afterwards.")
    private boolean withoutState;

    public BackfillCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LiveStack.require(settings);
        Narrator narrator = new ConsoleNarrator(System.out, Clock.systemUTC());
        BoundedJob job = new BoundedJob(settings, new Launcher(settings.run()), narrator);
        Backfill backfill = new Backfill(settings, job, narrator);
        FolderLock lock = FolderLock.take(settings.data().resolve("backfill.lock"), "backfill", "Wait for its end.");
        try (lock) {
            backfill.run(new Backfill.Range(from, to), parallelism, withoutState);
        }
        return 0;
    }
}
