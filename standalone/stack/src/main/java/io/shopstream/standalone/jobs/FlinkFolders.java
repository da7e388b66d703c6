package io.shopstream.standalone.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a job left in the stack's folders, which outlive the job. */
final class FlinkFolders {

    private static final String METADATA = "_metadata";
    private static final String CHECKPOINT = "chk-";

    private final Path flink;

    FlinkFolders(Path flink) {
        this.flink = flink;
    }

    /** A folder for one savepoint of a job, made by Flink. */
    Path forSavepoint(RunningJob job) {
        return flink.resolve("savepoints").resolve("replaced-" + job.id());
    }

    /** The complete savepoint in a folder. */
    Optional<Path> savepoint(Path folder) throws IOException {
        return complete(folder, "savepoint-").findFirst();
    }

    /** The newest complete checkpoint of a job. */
    Optional<Path> checkpoint(RunningJob job) throws IOException {
        return complete(flink.resolve("checkpoints").resolve(job.id()), CHECKPOINT)
                .max(Comparator.comparingLong(FlinkFolders::number));
    }

    private static Stream<Path> complete(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children
                    .filter(child -> child.getFileName().toString().startsWith(prefix))
                    .filter(child -> Files.exists(child.resolve(METADATA)))
                    .toList()
                    .stream();
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring(CHECKPOINT.length()));
    }
}
