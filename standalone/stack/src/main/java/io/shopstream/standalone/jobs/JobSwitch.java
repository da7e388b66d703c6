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
    Attempt begin(StackJob job, Optional<RunningJob> running, Submission next)
            throws IOException, InterruptedException {
        return submit(job, next, endedWithState(job, running));
    }

    /** The same, but what is submitted begins without state; the savepoint stays on disk. */
    Attempt beginWithoutState(StackJob job, Optional<RunningJob> running, Submission next)
            throws IOException, InterruptedException {
        endedWithState(job, running);
        return submit(job, next, Optional.empty());
    }

    /** Watches what an earlier command submitted without seeing it prove itself. */
    Attempt takeOver(StackJob job, RunningJob running, Submission pending) throws IOException, InterruptedException {
        return start.takeOver(job, pending, running);
    }

    /**
     * Waits until the job has proved itself, and goes back to what it ran with before where it does not.
     *
     * @return why the job runs with what it ran with before; empty where it runs with what was submitted
     */
    Optional<String> finish(Attempt attempt) throws IOException, InterruptedException {
        StackJob job = attempt.job();
        Optional<String> problem = start.problem(attempt, limit);
        if (problem.isEmpty()) {
            records.prove(job, attempt.submission());
            narrator.say(job.jobName() + " is RUNNING, and its first checkpoint is complete.");
            return problem;
        }
        Deployment before = records.deployment(job)
                .filter(known -> !known.equals(attempt.submission().deployment()))
                .orElseThrow(() -> nothingToGoBackTo(attempt, problem.get()));
        narrator.say(job.jobName() + " does not work with the new jar or settings (" + problem.get()
                + "): going back to those of before.");
        Submission back = new Submission(before, attempt.submission().origin());
        goBack(job, back, problem.get());
        records.prove(job, back);
        return problem;
    }

    private void goBack(StackJob job, Submission before, String reason) throws IOException, InterruptedException {
        stop.cancelWhatRuns(job);
        Optional<String> problem = start.problem(submit(job, before, states.newest(job)), limit);
        if (problem.isPresent()) {
            records.dropPending(job);
            throw new StackProblem(job.jobName() + " works neither with the new jar or settings (" + reason
                    + ") nor with those of before (" + problem.get() + "). " + advice(job));
        }
    }

    private Attempt submit(StackJob job, Submission submission, Optional<Path> state)
            throws IOException, InterruptedException {
        records.begin(job, submission);
        return start.begin(job, submission, state);
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
