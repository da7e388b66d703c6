package io.shopstream.benchmark.stack;

import io.shopstream.standalone.jobs.FlinkRest;
import io.shopstream.standalone.jobs.RunningJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Submits jobs with Flink's command line, and ends them over its REST interface. */
public final class FlinkCli {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String JAR = "flink-jobs/target/flink-jobs.jar";

    private final StackCommand command;
    private final String address;
    private final FlinkRest rest;
    private final HttpClient http = HttpClient.newHttpClient();

    FlinkCli(StackCommand command, String address) {
        this.command = command;
        this.address = address;
        this.rest = new FlinkRest(address);
    }

    /** Submits without state; returns when all tasks of the job run. */
    public void run(JobRun job) {
        List<String> arguments = new ArrayList<>(List.of("flink", "run", "-d"));
        job.properties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        job.classes()
                .ifPresent(jar -> arguments.addAll(List.of("-C", jar.toUri().toString())));
        arguments.addAll(List.of("-c", job.mainClass(), JAR));
        command.run(job.variables(), arguments.toArray(String[]::new));
        Wait.until("all tasks of " + job.name() + " run", LIMIT, () -> works(job.name()));
    }

    /** Cancels all jobs, without a savepoint; returns when they have ended. */
    public void cancelAll() {
        for (RunningJob job : unfinished()) {
            patch("/jobs/" + job.id() + "?mode=cancel");
        }
        Wait.until(
                "all jobs have ended", Duration.ofMinutes(1), () -> unfinished().isEmpty());
    }

    private boolean works(String name) {
        return unfinished().stream()
                .anyMatch(job -> job.name().equals(name) && job.state().equals("RUNNING") && job.allTasksRun());
    }

    private List<RunningJob> unfinished() {
        try {
            return rest.jobs().stream().filter(job -> !job.hasEnded()).toList();
        } catch (IOException e) {
            throw new BenchmarkProblem("Flink does not answer at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while asking Flink.", e);
        }
    }

    private void patch(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method("PATCH", BodyPublishers.noBody())
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new BenchmarkProblem("Flink does not take " + path + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while asking Flink.", e);
        }
    }
}
