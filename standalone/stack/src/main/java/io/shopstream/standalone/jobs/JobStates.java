package io.shopstream.standalone.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what a job left in the stack's folders, which outlive the job. Checkpoints and savepoints lie under the job's
 * name, so that they are found again by a start that knows of no earlier submission.
 */
final class JobStates {

    private static final String METADATA = "_metadata";

    private final Path flink;

    JobStates(Path flink) {
        this.flink = flink;
    }

    /** Where Flink makes a folder for each savepoint of the job. */
    Path savepoints(StackJob job) {
        return flink.resolve("savepoints").resolve(job.jobName());
    }

    /** Where Flink makes a folder for the checkpoints of each submission of the job. */
    Path checkpoints(StackJob job) {
        return flink.resolve("checkpoints").resolve(job.jobName());
    }

    /** The youngest complete savepoint or checkpoint; to be asked for when the job has ended. */
    Optional<Path> newest(StackJob job) throws IOException {
        List<Path> folders = new ArrayList<>(children(checkpoints(job)));
        folders.add(savepoints(job));
        return newestIn(folders);
    }

    /** The youngest complete state of any of the folders. */
    static Optional<Path> newestIn(List<Path> folders) throws IOException {
        Map<FileTime, Path> dated = new TreeMap<>();
        for (Path folder : folders) {
            for (Path state : complete(folder)) {
                written(state).ifPresent(time -> dated.put(time, state));
            }
        }
        return dated.values().stream().reduce((older, younger) -> younger);
    }

    /** Empty where Flink has removed the state meanwhile, as it does with checkpoints of a job that has just ended. */
    private static Optional<FileTime> written(Path state) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(state.resolve(METADATA)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A state's metadata are written last. */
    private static List<Path> complete(Path folder) throws IOException {
        return children(folder).stream()
                .filter(child -> Files.exists(child.resolve(METADATA)))
                .toList();
    }

    /** None where there is no such folder. */
    static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
