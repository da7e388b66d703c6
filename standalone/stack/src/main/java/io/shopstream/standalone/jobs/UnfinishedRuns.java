package io.shopstream.standalone.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What runs of a bounded job left that failed or were cancelled. The checkpoints of each run lie under its name, those of
 * each submission in a folder of their own. Flink removes a submission's own when it is FINISHED.
 */
final class UnfinishedRuns {

    private final Path folder;

    UnfinishedRuns(Path folder) {
        this.folder = folder;
    }

    /** Where Flink makes a folder for the checkpoints of each submission of the run. */
    Path checkpoints(String run) {
        return folder.resolve(run);
    }

    /** The youngest complete checkpoint of a run; empty where it left none, and so had committed nothing. */
    Optional<Path> state(String run) throws IOException {
        return JobStates.newestIn(JobStates.children(checkpoints(run)));
    }

    /** Names of the runs that left a complete checkpoint. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path run : JobStates.children(folder)) {
            String name = run.getFileName().toString();
            if (state(name).isPresent()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Folders of all submissions; those of submissions that ended change no more. */
    List<Path> submissions() throws IOException {
        List<Path> submissions = new ArrayList<>();
        for (Path run : JobStates.children(folder)) {
            submissions.addAll(JobStates.children(run));
        }
        return submissions;
    }

    void delete(List<Path> submissions) throws IOException {
        for (Path submission : submissions) {
            List<Path> files;
            try (Stream<Path> tree = Files.walk(submission)) {
                files = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
