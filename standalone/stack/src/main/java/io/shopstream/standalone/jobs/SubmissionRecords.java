package io.shopstream.standalone.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each job of a data folder was last submitted with. A submission is pending until the job has proved itself, so
 * that one whose command was cut short is not taken for proven. The proven one is what a start compares with, and what a
 * redeployment goes back to.
 */
final class SubmissionRecords {

    private final Path folder;
    private final KeptJars jars;

    SubmissionRecords(Path flink, KeptJars jars) {
        this.folder = flink.resolve("submitted");
        this.jars = jars;
    }

    /** What is known of a job's last submission, held against a build and settings. */
    enum Standing {
        PROVEN,
        /** Made for them by a command that did not see it prove itself. */
        PENDING,
        /** Made for others, or never made. */
        OTHER
    }

    Standing standing(StackJob job, JobOrigin origin) throws IOException {
        Optional<Submission> pending = read(pending(job));
        if (pending.isPresent()) {
            return pending.get().origin().equals(origin) ? Standing.PENDING : Standing.OTHER;
        }
        return read(proven(job)).filter(each -> each.origin().equals(origin)).isPresent()
                ? Standing.PROVEN
                : Standing.OTHER;
    }

    /** What the job last proved itself with, where its jar is still kept. */
    Optional<Deployment> deployment(StackJob job) throws IOException {
        return kept(read(proven(job)));
    }

    /** What was deployed for this build and these settings, be it proven or pending; another jar or setting than theirs. */
    Optional<Deployment> deployment(StackJob job, JobOrigin origin) throws IOException {
        Optional<Deployment> pending =
                kept(read(pending(job)).filter(each -> each.origin().equals(origin)));
        return pending.isPresent()
                ? pending
                : kept(read(proven(job)).filter(each -> each.origin().equals(origin)));
    }

    /** To be called before the cluster is given the job. */
    void begin(StackJob job, Submission submission) throws IOException {
        submission.write(pending(job));
    }

    /** Replaces the job's record, and lets jars go that no record names. */
    void prove(StackJob job, Submission submission) throws IOException {
        submission.write(proven(job));
        dropPending(job);
        jars.dropAllBut(jarsInUse());
    }

    /** The job's last submission is given up. */
    void dropPending(StackJob job) throws IOException {
        Files.deleteIfExists(pending(job));
    }

    private List<Path> jarsInUse() throws IOException {
        List<Path> used = new ArrayList<>();
        for (StackJob job : StackJob.values()) {
            Stream.of(read(proven(job)), read(pending(job)))
                    .flatMap(submission -> kept(submission).stream())
                    .map(Deployment::jar)
                    .forEach(used::add);
        }
        return used;
    }

    private static Optional<Deployment> kept(Optional<Submission> submission) {
        return submission.map(Submission::deployment).filter(deployment -> Files.exists(deployment.jar()));
    }

    private Optional<Submission> read(Path file) throws IOException {
        return Submission.read(file, jars);
    }

    private Path proven(StackJob job) {
        return folder.resolve(job.jobName() + ".properties");
    }

    private Path pending(StackJob job) {
        return folder.resolve(job.jobName() + ".pending");
    }
}
