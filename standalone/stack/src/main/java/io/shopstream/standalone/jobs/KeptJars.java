package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.StackProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the jars that run, named by their content: the next build replaces the jars themselves. */
final class KeptJars {

    private final Path folder;

    KeptJars(Path flink) {
        this.folder = flink.resolve("jars");
    }

    /** Returns the copy of a jar. */
    Path keep(Path jar) throws IOException {
        if (!Files.exists(jar)) {
            throw new StackProblem(
                    jar + " is absent: build it with './mvnw -DskipTests package', or name another jar.");
        }
        Path kept = named(digest(jar));
        if (!Files.exists(kept)) {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "copy", ".new");
            Files.copy(jar, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return kept;
    }

    Path named(String digest) {
        return folder.resolve(digest + ".jar");
    }

    static String nameOf(Path kept) {
        return kept.getFileName().toString().replace(".jar", "");
    }

    void dropAllBut(Collection<Path> used) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> unused = files.filter(file -> !used.contains(file)).toList();
            for (Path file : unused) {
                Files.delete(file);
            }
        }
    }

    private static String digest(Path jar) throws IOException {
        try (InputStream file = Files.newInputStream(jar);
                DigestInputStream content = new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
