package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Ends a job and keeps its state for its successor. Where it cannot take a savepoint, for example because its servers are
 * no longer where it looks for them, its newest checkpoint must do.
 */
final class JobStop {

    private static final Duration TASKS_LIMIT = Duration.ofSeconds(30);
    private static final Duration END_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(300);

    private final FlinkRest rest;
    private final JobStates states;
    private final Narrator narrator;

    JobStop(FlinkRest rest, JobStates states, Narrator narrator) {
        this.rest = rest;
        this.states = states;
        this.narrator = narrator;
    }

    /** Returns the state to go on from; empty where the job never completed a checkpoint. */
    Optional<Path> withState(StackJob job, RunningJob running) throws IOException, InterruptedException {
        narrator.say("Stopping " + job.jobName() + " with a savepoint.");
        Optional<Path> reported = rest.lastState(running);
        if (!await(running, TASKS_LIMIT, RunningJob::works)
                || !rest.stop(running, states.savepoints(job), END_LIMIT)
                || !await(running, END_LIMIT, RunningJob::hasEnded)) {
            narrator.say(job.jobName() + " could take no savepoint: cancelling it.");
            cancel(running);
        }
        Optional<Path> newest = states.newest(job);
        Optional<Path> found = newest.isPresent() ? newest : reported;
        narrator.say(found.map(state -> "Its state is in " + state + ".")
                .orElse("It never completed a checkpoint: there is no state to keep."));
        return found;
    }

    /** Ends the job as it is, where it has not ended. */
    void cancelWhatRuns(StackJob job) throws IOException, InterruptedException {
        Optional<RunningJob> running = rest.job(job).filter(each -> !each.hasEnded());
        if (running.isPresent()) {
            cancel(running.get());
        }
    }

    private void cancel(RunningJob job) throws IOException, InterruptedException {
        rest.cancel(job);
        if (!await(job, END_LIMIT, RunningJob::hasEnded)) {
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
