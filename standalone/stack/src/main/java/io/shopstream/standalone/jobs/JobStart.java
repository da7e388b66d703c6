package io.shopstream.standalone.jobs;

import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Submits a job and watches it until it has proved itself: all its tasks run, and its first checkpoint is complete. */
final class JobStart {

    /** A job whose code or state is broken fails again at once; one failure may be a server's. */
    static final int MOST_FAILURES = 3;

    private static final Duration POLL = Duration.ofMillis(200);

    private final FlinkRest rest;
    private final FlinkCommands commands;
    private final JobStates states;
    private final Path commandLog;
    private final Narrator narrator;

    JobStart(FlinkRest rest, FlinkCommands commands, JobStates states, Path commandLog, Narrator narrator) {
        this.rest = rest;
        this.commands = commands;
        this.states = states;
        this.commandLog = commandLog;
        this.narrator = narrator;
    }

    /** Submits without waiting. */
    Attempt begin(StackJob job, Submission submission, Optional<Path> state) throws IOException, InterruptedException {
        Deployment deployment = submission.deployment();
        List<String> arguments =
                FlinkCommands.run(job.mainClass(), deployment, state, states.checkpoints(job), List.of());
        narrator.say("Submitting " + job.jobName() + ": flink " + String.join(" ", arguments));
        var earlier = rest.jobs(job.jobName()).stream().map(RunningJob::id).collect(Collectors.toUnmodifiableSet());
        long logged = Files.exists(commandLog) ? Files.size(commandLog) : 0;
        var exit = commands.start(arguments, deployment.variables()).exit();
        return new Attempt(job, submission, state, earlier, exit, logged);
    }

    /** Takes over a submission that the cluster has, and whose command is gone. */
    Attempt takeOver(StackJob job, Submission submission, RunningJob running) throws IOException, InterruptedException {
        narrator.say(
                job.jobName() + " was submitted by a command that was cut short: waiting for its first checkpoint.");
        var earlier = rest.jobs(job.jobName()).stream()
                .map(RunningJob::id)
                .filter(id -> !id.equals(running.id()))
                .collect(Collectors.toUnmodifiableSet());
        return new Attempt(job, submission, Optional.empty(), earlier, CompletableFuture.completedFuture(0), 0);
    }

    /** Returns why the job has not proved itself within the limit; empty when it has. */
    Optional<String> problem(Attempt attempt, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        int exit = attempt.exit().join();
        if (exit != 0) {
            return Optional.of("flink run ended with exit code " + exit + ": "
                    + RootCause.of(loggedSince(attempt)).orElse("its output is in " + commandLog));
        }
        while (System.nanoTime() < deadline) {
            Optional<RunningJob> running = submitted(attempt);
            if (running.isPresent()) {
                if (running.get().works() && rest.lastCheckpoint(running.get()).isPresent()) {
                    return Optional.empty();
                }
                List<String> failures = rest.failures(running.get());
                if (running.get().hasEnded() || failures.size() >= MOST_FAILURES) {
                    return Optional.of("it fails: " + cause(failures));
                }
            }
            Thread.sleep(POLL.toMillis());
        }
        return Optional.of(late(attempt, limit));
    }

    private Optional<RunningJob> submitted(Attempt attempt) throws IOException, InterruptedException {
        return rest.jobs(attempt.job().jobName()).stream()
                .filter(each -> !attempt.earlier().contains(each.id()))
                .findFirst();
    }

    private String late(Attempt attempt, Duration limit) throws IOException, InterruptedException {
        Optional<RunningJob> running = submitted(attempt);
        List<String> failures = running.isPresent() ? rest.failures(running.get()) : List.of();
        return "after " + limit.toSeconds() + " s it is "
                + running.map(RunningJob::state).orElse("absent") + " without a complete checkpoint"
                + (failures.isEmpty() ? "" : ", its last failure: " + cause(failures));
    }

    static String cause(List<String> failures) {
        return failures.stream().findFirst().flatMap(RootCause::of).orElse("the cluster gives no reason");
    }

    private String loggedSince(Attempt attempt) throws IOException {
        byte[] log = Files.readAllBytes(commandLog);
        int from = (int) Math.min(attempt.logged(), log.length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8);
    }
}
