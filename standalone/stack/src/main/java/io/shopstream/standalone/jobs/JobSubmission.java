package io.shopstream.standalone.jobs;

import io.shopstream.standalone.jobs.SubmissionRecords.Standing;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that each job runs once. A stop of the stack just ends the processes, and at the next start the cluster's
 * high availability brings its jobs back from their last checkpoints by itself. That is the way back after a crash too,
 * so there is one way instead of two, it needs no healthy stores at the time of the stop, and it is used every day. A job
 * that is absent, or that comes back with an older jar or older settings, is submitted from its newest state (see
 * {@link JobSwitch}).
 */
public final class JobSubmission {

    private static final Duration RUNNING_LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(300);

    private final StackSettings settings;
    private final Launcher launcher;

    public JobSubmission(StackSettings settings, Launcher launcher) {
        this.settings = settings;
        this.launcher = launcher;
    }

    /**
     * Returns when each of the jobs works, with what was deployed for today's build and settings or else with these, or,
     * where it cannot, with those of before.
     */
    public void run(List<StackJob> jobs, Narrator narrator) throws IOException, InterruptedException {
        JobTools tools = new JobTools(settings, launcher, RUNNING_LIMIT, narrator);
        Deployment build = new Deployment(tools.keptBuild(), settings.jobVariables());
        JobOrigin origin = JobOrigin.of(settings, build.jar());
        List<StackJob> recovered = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (StackJob job : jobs) {
            Deployment deployed = tools.records().deployment(job, origin).orElse(build);
            attempt(tools, job, new Submission(deployed, origin), narrator)
                    .ifPresentOrElse(attempts::add, () -> recovered.add(job));
        }
        for (Attempt attempt : attempts) {
            tools.jobSwitch()
                    .finish(attempt)
                    .ifPresent(reason -> narrator.say(attempt.job().jobName()
                            + " runs with the jar and settings of before. Mend the new ones, then './shopstream redeploy "
                            + attempt.job().jobName() + "'."));
        }
        for (StackJob job : recovered) {
            awaitWorking(job, tools.rest());
            narrator.say(job.jobName() + " is RUNNING.");
        }
    }

    /** Empty where the job that high availability has brought back runs with what is wanted. */
    private static Optional<Attempt> attempt(JobTools tools, StackJob job, Submission wanted, Narrator narrator)
            throws IOException, InterruptedException {
        Optional<RunningJob> known = tools.rest().job(job).filter(each -> !each.hasEnded());
        if (known.isEmpty()) {
            return Optional.of(tools.jobSwitch().begin(job, known, wanted));
        }
        Standing standing = tools.records().standing(job, wanted.origin());
        if (standing == Standing.PENDING) {
            return Optional.of(tools.jobSwitch().takeOver(job, known.get(), wanted));
        }
        if (standing == Standing.OTHER) {
            narrator.say(job.jobName() + " was submitted with another jar or other settings.");
            return Optional.of(tools.jobSwitch().begin(job, known, wanted));
        }
        narrator.say(job.jobName() + " comes back from its last checkpoint.");
        return Optional.empty();
    }

    /** High availability has it in hand: it is not submitted again, only waited for. */
    private void awaitWorking(StackJob job, FlinkRest rest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RUNNING_LIMIT.toNanos();
        Optional<RunningJob> known = rest.job(job);
        while (known.filter(RunningJob::works).isEmpty()) {
            if (System.nanoTime() > deadline
                    || known.filter(RunningJob::hasEnded).isPresent()) {
                throw new StackProblem(job.jobName() + " is "
                        + known.map(RunningJob::state).orElse("absent") + " and not all of its tasks run after "
                        + RUNNING_LIMIT.toSeconds() + " s: see its exceptions at " + rest + " and "
                        + settings.logs().resolve(FlinkCluster.JOB_MANAGER + ".log") + ".");
            }
            Thread.sleep(POLL.toMillis());
            known = rest.job(job);
        }
    }
}
