package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Replaces what one job runs with while the stack is up. The job keeps the settings it was submitted with, except for
 * those that the environment or the request names. What is deployed stays at later starts, until the build or the
 * environment's settings differ from today's.
 */
public final class Redeployment {

    private final StackSettings settings;
    private final JobTools tools;

    /**
     * A redeployment.
     *
     * @param limit for the first complete checkpoint of what is submitted
     */
    public Redeployment(StackSettings settings, Launcher launcher, Duration limit, Narrator narrator) {
        this.settings = settings;
        this.tools = new JobTools(settings, launcher, limit, narrator);
    }

    /**
     * What to change.
     *
     * @param jar empty for the build's
     * @param parallelism empty for the job's own
     * @param withoutState whether to give the job's state up
     */
    public record Request(Optional<Path> jar, OptionalInt parallelism, boolean withoutState) {}

    /**
     * Returns how long the job committed nothing at most: from the order to stop to the first complete checkpoint.
     *
     * @throws StackProblem when the job does not run as requested; the message says what it runs with instead
     */
    public Duration run(StackJob job, Request request) throws IOException, InterruptedException {
        Path build = tools.keptBuild();
        Path jar = request.jar().isPresent() ? tools.keptJar(request.jar().get()) : build;
        Submission next = new Submission(
                new Deployment(jar, variables(job, request.parallelism())), JobOrigin.of(settings, build));
        Optional<RunningJob> running = tools.rest().job(job).filter(each -> !each.hasEnded());
        long began = System.nanoTime();
        Attempt attempt = request.withoutState()
                ? tools.jobSwitch().beginWithoutState(job, running, next)
                : tools.jobSwitch().begin(job, running, next);
        Optional<String> problem = tools.jobSwitch().finish(attempt);
        if (problem.isPresent()) {
            throw new StackProblem(job.jobName() + " was not redeployed and runs with the jar and settings of before: "
                    + problem.get());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Map<String, String> variables(StackJob job, OptionalInt parallelism) throws IOException {
        Map<String, String> variables = new HashMap<>(
                tools.records().deployment(job).map(Deployment::variables).orElse(Map.of()));
        variables.putAll(settings.jobVariables());
        parallelism.ifPresent(subtasks -> variables.put(job.parallelismVariable(), Integer.toString(subtasks)));
        return variables;
    }
}
