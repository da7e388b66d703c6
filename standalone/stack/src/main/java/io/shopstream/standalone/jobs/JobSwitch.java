package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings a job from what it runs with to something else, and back where that does not work. A job for which state exists
 * is never begun without it, unless that is asked for: what it had emitted to one store and not yet to the other would
 * not come again. Each step can be cut short: the next start finds the job running, or its newest state on disk.
 */
final class JobSwitch {

    private final JobStart start;
    private final JobStop stop;
    private final JobStates states;
    private final SubmissionRecords records;
    private final Duration limit;
    private final Narrator narrator;

    /**
     * A switch.
     *
     * @param limit for the first complete checkpoint of what is submitted
     */
    JobSwitch(
            JobStart start,
            JobStop stop,
            JobStates states,
            SubmissionRecords records,
            Duration limit,
            Narrator narrator) {
        this.start = start;
        this.stop = stop;
        this.states = states;
        this.records = records;
        this.limit = limit;
        this.narrator = narrator;
    }

    /** Ends the job where it runs, keeping its state, and submits it anew from there without waiting. */
    Attempt begin(StackJob job, Optional<RunningJob> running, Deployment next)
            throws IOException, InterruptedException {
        return start.begin(job, next, endedWithState(job, running));
    }

    /** The same, but what is submitted begins without state; the savepoint stays on disk. */
    Attempt beginWithoutState(StackJob job, Optional<RunningJob> running, Deployment next)
            throws IOException, InterruptedException {
        endedWithState(job, running);
        return start.begin(job, next, Optional.empty());
    }

    /**
     * Waits until the job has proved itself, and goes back to what it ran with before where it does not.
     *
     * @return why the job runs with what it ran with before; empty where it runs with what was submitted
     */
    Optional<String> finish(Attempt attempt, JobOrigin origin) throws IOException, InterruptedException {
        StackJob job = attempt.job();
        Optional<String> problem = start.problem(attempt, limit);
        if (problem.isEmpty()) {
            records.write(job, origin, attempt.deployment());
            narrator.say(job.jobName() + " is RUNNING, and its first checkpoint is complete.");
            return problem;
        }
        Deployment before = records.deployment(job)
                .filter(known -> !known.equals(attempt.deployment()))
                .orElseThrow(() -> nothingToGoBackTo(attempt, problem.get()));
        narrator.say(job.jobName() + " does not work with the new jar or settings (" + problem.get()
                + "): going back to those of before.");
        goBack(job, before, problem.get());
        records.write(job, origin, before);
        return problem;
    }

    private void goBack(StackJob job, Deployment before, String reason) throws IOException, InterruptedException {
        stop.cancelWhatRuns(job);
        Optional<String> problem = start.problem(start.begin(job, before, states.newest(job)), limit);
        if (problem.isPresent()) {
            throw new StackProblem(job.jobName() + " works neither with the new jar or settings (" + reason
                    + ") nor with those of before (" + problem.get() + "). " + advice(job));
        }
    }

    private Optional<Path> endedWithState(StackJob job, Optional<RunningJob> running)
            throws IOException, InterruptedException {
        return running.isPresent() ? stop.withState(job, running.get()) : states.newest(job);
    }

    private static StackProblem nothingToGoBackTo(Attempt attempt, String problem) {
        return new StackProblem(attempt.job().jobName() + " does not work"
                + attempt.state().map(state -> " from " + state).orElse("")
                + ", and there is no other jar or setting of before to go back to: " + problem + ". "
                + advice(attempt.job()));
    }

    private static String advice(StackJob job) {
        return "Mend that and run './shopstream redeploy " + job.jobName() + "' (the servers alone start with"
                + " './shopstream up --servers-only'); only where its state cannot be read by any build, give it up with"
                + " './shopstream redeploy " + job.jobName() + " --without-state'.";
    }
}
