package io.shopstream.standalone.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the embedding library unpacks PostgreSQL into. It marks a complete unpacking with a file and fails on
 * an incomplete one, which a kill at the first start leaves behind.
 */
final class Binaries {

    private static final String COMPLETE = ".exists";

    private final Path folder;

    Binaries(Path folder) {
        this.folder = folder;
    }

    void removeIncomplete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder, "PG-*")) {
            for (Path version : versions) {
                if (!Files.exists(version.resolve(COMPLETE))) {
                    remove(version);
                }
            }
        }
    }

    private static void remove(Path version) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(version)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
