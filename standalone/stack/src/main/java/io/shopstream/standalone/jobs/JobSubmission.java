package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that each job runs once. A job is submitted with Flink's command line the first time only: a stop of the
 * stack just ends the processes, and at the next start the cluster's high availability brings its jobs back from their
 * last checkpoints by itself. That is the way back after a crash too, so there is one way instead of two, it needs no
 * healthy stores at the time of the stop, and it is used every day. A job that was cancelled, or failed for good, is
 * submitted anew; it starts without state and reads its observations back from PostgreSQL. A job that comes back with an
 * older jar or older settings is stopped and submitted again from its state (see {@link JobReplacement}).
 */
public final class JobSubmission {

    private static final Duration RUNNING_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(300);

    private final StackSettings settings;
    private final FlinkCluster cluster;
    private final FlinkRest rest;
    private final FlinkCommands commands;

    public JobSubmission(StackSettings settings, Launcher launcher) {
        this.settings = settings;
        this.cluster = new FlinkCluster(settings);
        this.rest = new FlinkRest(cluster.restAddress());
        this.commands = new FlinkCommands(cluster, launcher);
    }

    /** Returns when each of the jobs works, with the jar and the settings of today. */
    public void run(List<StackJob> jobs, Narrator narrator) throws IOException, InterruptedException {
        FlinkFolders folders = new FlinkFolders(settings.data().resolve("flink"));
        JobReplacement replacement = new JobReplacement(rest, commands, folders, narrator);
        JobOrigin origin = JobOrigin.of(settings, jar());
        Map<StackJob, Optional<Path>> absent = new EnumMap<>(StackJob.class);
        for (StackJob job : jobs) {
            Optional<RunningJob> known = rest.job(job).filter(each -> !each.hasEnded());
            if (known.isEmpty()) {
                absent.put(job, Optional.empty());
            } else if (origin.isRecorded()) {
                narrator.say(job.jobName() + " comes back from its last checkpoint.");
            } else {
                absent.put(job, replacement.end(known.get()));
            }
        }
        submit(absent, narrator);
        for (StackJob job : jobs) {
            awaitWorking(job, replacement, absent.getOrDefault(job, Optional.empty()), narrator);
        }
        origin.record();
    }

    private void submit(Map<StackJob, Optional<Path>> jobs, Narrator narrator) throws IOException {
        List<Child> submissions = new ArrayList<>();
        for (Map.Entry<StackJob, Optional<Path>> job : jobs.entrySet()) {
            narrator.say("Submitting " + job.getKey().jobName() + ": flink run -d "
                    + job.getValue().map(state -> "-s " + state + " ").orElse("") + "-c "
                    + job.getKey().mainClass() + " " + jar());
            submissions.add(commands.run(job.getKey(), jar(), job.getValue()));
        }
        for (Child submission : submissions) {
            requireSuccess(submission);
        }
    }

    /** State that the new jar cannot read is given up: the job reads its observations back from PostgreSQL. */
    private void awaitWorking(StackJob job, JobReplacement replacement, Optional<Path> state, Narrator narrator)
            throws IOException, InterruptedException {
        boolean works = works(job);
        if (!works && state.isPresent()) {
            narrator.say(job.jobName() + " cannot go on from " + state.get() + ": submitting it without state.");
            Optional<RunningJob> known = rest.job(job).filter(each -> !each.hasEnded());
            if (known.isPresent()) {
                replacement.cancel(known.get());
            }
            submit(Map.of(job, Optional.empty()), narrator);
            works = works(job);
        }
        if (!works) {
            throw notWorking(job);
        }
        narrator.say(job.jobName() + " is RUNNING.");
    }

    private Path jar() {
        Path jar = settings.home().resolve("flink-jobs/target/flink-jobs.jar");
        if (!Files.exists(jar)) {
            throw new StackProblem(jar + " is absent: build it with './mvnw -DskipTests package'.");
        }
        return jar;
    }

    private void requireSuccess(Child submission) {
        int exit = submission.exit().join();
        if (exit != 0) {
            throw new StackProblem("flink run ended with exit code " + exit + ": its output is in "
                    + settings.logs().resolve("flink-cli.log") + ".");
        }
    }

    private StackProblem notWorking(StackJob job) throws IOException, InterruptedException {
        return new StackProblem(job.jobName() + " is "
                + rest.job(job).map(RunningJob::state).orElse("absent") + " and not all of its tasks run after "
                + RUNNING_LIMIT.toSeconds() + " s: see its exceptions at " + cluster.restAddress() + " and "
                + settings.logs().resolve(FlinkCluster.JOB_MANAGER + ".log") + ".");
    }

    /** Waits for it; a job that has failed for good is not waited for. */
    private boolean works(StackJob job) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RUNNING_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<RunningJob> known = rest.job(job);
            if (known.filter(RunningJob::works).isPresent()) {
                return true;
            }
            if (known.filter(RunningJob::hasEnded).isPresent()) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return false;
    }
}
