package io.shopstream.standalone.jobs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a job is submitted with, and the build and settings for which it is; kept as a small file. */
record Submission(Deployment deployment, JobOrigin origin) {

    private static final String JAR = "jar";
    private static final String VARIABLE = "variable.";
    private static final String BUILD = "origin.build";
    private static final String ORIGIN_VARIABLE = "origin.variable.";

    /** Empty where there is no such file. */
    static Optional<Submission> read(Path file, KeptJars jars) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return Optional.of(new Submission(
                new Deployment(jars.named(lines.getProperty(JAR)), below(lines, VARIABLE)),
                new JobOrigin(lines.getProperty(BUILD), below(lines, ORIGIN_VARIABLE))));
    }

    /** Replaces the file as a whole. */
    void write(Path file) throws IOException {
        Properties lines = new Properties();
        lines.setProperty(JAR, KeptJars.nameOf(deployment.jar()));
        deployment.variables().forEach((name, value) -> lines.setProperty(VARIABLE + name, value));
        lines.setProperty(BUILD, origin.build());
        origin.variables().forEach((name, value) -> lines.setProperty(ORIGIN_VARIABLE + name, value));
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "submission", ".new");
        try (var writer = Files.newBufferedWriter(aside)) {
            lines.store(writer, null);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, String> below(Properties lines, String prefix) {
        return lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(
                        name -> name.substring(prefix.length()), lines::getProperty, (one, same) -> one, TreeMap::new));
    }
}
