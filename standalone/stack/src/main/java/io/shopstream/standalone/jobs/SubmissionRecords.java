package io.shopstream.standalone.jobs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each job of a data folder was last submitted with, one small file a job, written when the job has proved itself:
 * it is what a start compares with, and what a redeployment goes back to.
 */
final class SubmissionRecords {

    private static final String JAR = "jar";
    private static final String VARIABLE = "variable.";
    private static final String BUILD = "origin.build";
    private static final String ORIGIN_VARIABLE = "origin.variable.";

    private final Path folder;
    private final KeptJars jars;

    SubmissionRecords(Path flink, KeptJars jars) {
        this.folder = flink.resolve("submitted");
        this.jars = jars;
    }

    /** Whether the job was last submitted for this build and these settings. */
    boolean isRecorded(StackJob job, JobOrigin origin) throws IOException {
        return read(job)
                .filter(lines -> new JobOrigin(lines.getProperty(BUILD), below(lines, ORIGIN_VARIABLE)).equals(origin))
                .isPresent();
    }

    /** What the job last ran with, where its jar is still kept. */
    Optional<Deployment> deployment(StackJob job) throws IOException {
        return read(job)
                .map(lines -> new Deployment(jars.named(lines.getProperty(JAR)), below(lines, VARIABLE)))
                .filter(deployment -> Files.exists(deployment.jar()));
    }

    /** Replaces the job's record as a whole, and lets jars go that no record names. */
    void write(StackJob job, JobOrigin origin, Deployment deployment) throws IOException {
        Properties lines = new Properties();
        lines.setProperty(JAR, KeptJars.nameOf(deployment.jar()));
        deployment.variables().forEach((name, value) -> lines.setProperty(VARIABLE + name, value));
        lines.setProperty(BUILD, origin.build());
        origin.variables().forEach((name, value) -> lines.setProperty(ORIGIN_VARIABLE + name, value));
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, job.jobName(), ".new");
        try (var writer = Files.newBufferedWriter(aside)) {
            lines.store(writer, null);
        }
        Files.move(aside, file(job), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        jars.dropAllBut(jarsInUse());
    }

    private List<Path> jarsInUse() throws IOException {
        List<Path> used = new ArrayList<>();
        for (StackJob job : StackJob.values()) {
            deployment(job).map(Deployment::jar).ifPresent(used::add);
        }
        return used;
    }

    private Optional<Properties> read(StackJob job) throws IOException {
        if (!Files.exists(file(job))) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file(job))) {
            lines.load(reader);
        }
        return Optional.of(lines);
    }

    private static Map<String, String> below(Properties lines, String prefix) {
        return lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(
                        name -> name.substring(prefix.length()), lines::getProperty, (one, same) -> one, TreeMap::new));
    }

    private Path file(StackJob job) {
        return folder.resolve(job.jobName() + ".properties");
    }
}
