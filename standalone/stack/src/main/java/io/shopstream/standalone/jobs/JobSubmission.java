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
import java.util.List;

/**
 * Sees to it that each job runs once. A job is submitted with Flink's command line the first time only: a stop of the
 * stack just ends the processes, and at the next start the cluster's high availability brings its jobs back from their
 * last checkpoints by itself. That is the way back after a crash too, so there is one way instead of two, it needs no
 * healthy stores at the time of the stop, and it is used every day. A job that was cancelled, or failed for good, is
 * submitted anew; it starts without state and reads its observations back from PostgreSQL.
 */
public final class JobSubmission {

    private static final Duration RUNNING_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(300);

    private final StackSettings settings;
    private final FlinkCluster cluster;
    private final FlinkRest rest;
    private final Launcher launcher;

    public JobSubmission(StackSettings settings, Launcher launcher) {
        this.settings = settings;
        this.cluster = new FlinkCluster(settings);
        this.rest = new FlinkRest(cluster.restAddress());
        this.launcher = launcher;
    }

    /** Returns when each of the jobs runs. */
    public void run(List<StackJob> jobs, Narrator narrator) throws IOException, InterruptedException {
        List<Child> submissions = new ArrayList<>();
        for (StackJob job : jobs) {
            if (rest.job(job).filter(known -> !known.hasEnded()).isPresent()) {
                narrator.say(job.jobName() + " comes back from its last checkpoint.");
            } else {
                narrator.say("Submitting " + job.jobName() + ": flink run -d -c " + job.mainClass() + " " + jar());
                submissions.add(
                        launcher.start(cluster.commandLine("run", "-d", "-c", job.mainClass(), jar().toString())));
            }
        }
        for (Child submission : submissions) {
            requireSuccess(submission);
        }
        for (StackJob job : jobs) {
            awaitRunning(job);
            narrator.say(job.jobName() + " is RUNNING.");
        }
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

    private void awaitRunning(StackJob job) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RUNNING_LIMIT.toNanos();
        String state = "absent";
        while (System.nanoTime() < deadline) {
            state = rest.job(job).map(RunningJob::state).orElse("absent");
            if (state.equals("RUNNING")) {
                return;
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new StackProblem(job.jobName() + " is " + state + " after " + RUNNING_LIMIT.toSeconds()
                + " s: see its exceptions at " + cluster.restAddress() + " and "
                + settings.logs().resolve(FlinkCluster.JOB_MANAGER + ".log") + ".");
    }
}
