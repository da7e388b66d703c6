package io.shopstream.standalone.command;

import io.shopstream.standalone.jobs.FlinkRest;
import io.shopstream.standalone.jobs.RunningJob;
import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.server.FlinkCluster;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One line a job: its state, the age of its last checkpoint, and what its source has not read yet. */
final class JobTable {

    private static final String ROW = "%-15s %-11s %-16s %s%n";

    private final FlinkRest rest;
    private final Clock clock;

    JobTable(StackSettings settings, Clock clock) {
        this.rest = new FlinkRest(new FlinkCluster(settings).restAddress());
        this.clock = clock;
    }

    /** Returns whether every job runs. */
    boolean print(PrintStream out) throws InterruptedException {
        out.printf(Locale.ROOT, ROW, "JOB", "STATE", "LAST CHECKPOINT", "LAG");
        boolean allRun = true;
        for (StackJob job : StackJob.values()) {
            allRun &= print(job, out);
        }
        return allRun;
    }

    private boolean print(StackJob job, PrintStream out) throws InterruptedException {
        try {
            Optional<RunningJob> found = rest.job(job);
            if (found.isEmpty()) {
                out.printf(Locale.ROOT, ROW, job.jobName(), "absent", "", "");
                return false;
            }
            out.printf(Locale.ROOT, ROW, job.jobName(), found.get().state(), checkpoint(found.get()), lag(found.get()));
            return found.get().state().equals("RUNNING");
        } catch (IOException e) {
            out.printf(Locale.ROOT, ROW, job.jobName(), "unknown", "", e.getMessage());
            return false;
        }
    }

    private String checkpoint(RunningJob job) throws IOException, InterruptedException {
        return rest.lastCheckpoint(job)
                .map(then -> Duration.between(then, clock.instant()).toMillis() / 1_000.0 + " s ago")
                .orElse("none yet");
    }

    private String lag(RunningJob job) throws IOException, InterruptedException {
        OptionalLong lag = rest.lag(job);
        return lag.isPresent() ? lag.getAsLong() + " records" : "not known yet";
    }
}
