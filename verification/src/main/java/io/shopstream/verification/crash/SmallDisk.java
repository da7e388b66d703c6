package io.shopstream.verification.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with a file system of its own, in memory, that can be filled to the last byte. Linux and root only. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=96m";
    private static final int PIECE = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; empty where this machine does not let us. */
    static Optional<SmallDisk> mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Unmounts what an earlier run left mounted. */
    static void forget(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            boolean unused = run("umount", "-l", folder.toString());
        }
    }

    void fill() throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > PIECE) {
                throw full;
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        try {
            forget(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unmount " + folder + ": try 'umount -l'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
