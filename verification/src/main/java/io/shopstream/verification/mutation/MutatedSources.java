package io.shopstream.verification.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Copies of the sources that a mutation touches, with its edits. The project's own files are only read. */
final class MutatedSources {

    private final Path original;
    private final Path folder;

    /**
     * Builds it.
     *
     * @param original the jobs' {@code src/main/java}
     * @param folder for the copies
     */
    MutatedSources(Path original, Path folder) {
        this.original = original;
        this.folder = folder;
    }

    /** Returns the copies. */
    List<Path> write(Mutation mutation) throws IOException {
        Set<Path> copies = new LinkedHashSet<>();
        for (Edit edit : mutation.edits()) {
            Path copy = folder.resolve(edit.file());
            Path source = copies.contains(copy) ? copy : original.resolve(edit.file());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, edit.applied(Files.readString(source)));
            copies.add(copy);
        }
        for (String file : mutation.added()) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, resource(file));
            copies.add(copy);
        }
        return List.copyOf(copies);
    }

    private static String resource(String file) throws IOException {
        String name = "/mutations/" + Path.of(file).getFileName() + ".txt";
        try (InputStream in = MutatedSources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
