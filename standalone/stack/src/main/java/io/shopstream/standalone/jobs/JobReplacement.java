package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Ends a job that came back with an older jar or older settings, and keeps its state for its successor. Where it cannot
 * take a savepoint, for example because its servers are no longer where it looks for them, its last checkpoint must do.
 */
final class JobReplacement {

    private static final Duration TASKS_LIMIT = Duration.ofSeconds(30);
    private static final Duration END_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(300);

    private final FlinkRest rest;
    private final FlinkCommands commands;
    private final FlinkFolders folders;
    private final Narrator narrator;

    JobReplacement(FlinkRest rest, FlinkCommands commands, FlinkFolders folders, Narrator narrator) {
        this.rest = rest;
        this.commands = commands;
        this.folders = folders;
        this.narrator = narrator;
    }

    /** Returns the state to go on from; empty where there is none. */
    Optional<Path> end(RunningJob job) throws IOException, InterruptedException {
        narrator.say(job.name() + " was submitted with another jar or other settings: stopping it with a savepoint.");
        Path folder = folders.forSavepoint(job);
        if (await(job, TASKS_LIMIT, RunningJob::works) && commands.stop(job, folder)) {
            return folders.savepoint(folder);
        }
        cancel(job);
        Optional<Path> checkpoint = folders.checkpoint(job);
        narrator.say(job.name() + " could take no savepoint and was cancelled; it goes on "
                + checkpoint
                        .map(path -> "from its checkpoint " + path.getFileName())
                        .orElse("without state") + ".");
        return checkpoint;
    }

    /** Ends the job as it is. */
    void cancel(RunningJob job) throws IOException, InterruptedException {
        if (!commands.cancel(job) || !await(job, END_LIMIT, RunningJob::hasEnded)) {
            throw new StackProblem(
                    job.name() + " cannot be cancelled: try './shopstream flink cancel " + job.id() + "'.");
        }
    }

    private boolean await(RunningJob job, Duration limit, Predicate<RunningJob> condition)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (rest.jobs().stream().filter(each -> each.id().equals(job.id())).anyMatch(condition)) {
                return true;
            }
            Thread.sleep(POLL.toMillis());
        }
        return false;
    }
}
