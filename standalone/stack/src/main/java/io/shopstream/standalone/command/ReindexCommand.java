package io.shopstream.standalone.command;

import io.shopstream.standalone.jobs.BoundedJob;
import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.reindex.Reindex;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.ConsoleNarrator;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the search index anew from PostgreSQL. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description =
                "Builds a new search index from PostgreSQL and moves searches to it, none of which fails meanwhile.")
public final class ReindexCommand implements Callable<Integer> {

    private final StackSettings settings;

    @Option(names = "--delete-old", description = "Only remove the indexes that served before.")
    private boolean deleteOld;

    public ReindexCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LiveStack.require(settings);
        Narrator narrator = new ConsoleNarrator(System.out, Clock.systemUTC());
        BoundedJob job = new BoundedJob(settings, new Launcher(settings.run()), narrator);
        Reindex reindex = new Reindex(settings, job, Clock.systemUTC(), narrator);
        FolderLock lock = FolderLock.take(settings.data().resolve("reindex.lock"), "reindex", "Wait for its end.");
        try (lock) {
            if (deleteOld) {
                reindex.deleteOld();
            } else {
                reindex.run();
            }
        }
        return 0;
    }
}
