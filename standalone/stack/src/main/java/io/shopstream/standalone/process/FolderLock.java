package io.shopstream.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time use a folder. The system releases the lock when the process ends, however it ends, so a
 * lock file that was left behind stops nobody.
 */
public final class FolderLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(50);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes a stack's lock: its holder is a supervisor. */
    public static FolderLock take(Path file) throws IOException {
        return take(file, "supervisor", "Stop it with './shopstream down', or set SHOPSTREAM_DATA to another folder.");
    }

    /**
     * Takes the lock and writes this process's id into its file, or fails with a message that names the holder.
     *
     * @param role of the holder, for the message
     * @param advice how somebody who is refused goes on
     */
    public static FolderLock take(Path file, String role, String advice) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lockWithinPatience(channel)) {
            channel.close();
            throw new StackProblem("Another " + role
                    + holder(file).map(pid -> " (process " + pid + ")").orElse("") + " uses "
                    + file.toAbsolutePath().getParent() + " and holds its lock " + file.getFileName()
                    + ". " + advice);
        }
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return new FolderLock(channel);
    }

    /** The process that holds the lock now; empty where nobody does. */
    public static Optional<Long> heldBy(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) ? Optional.empty() : holder(file);
        }
    }

    /** Releases the lock; the file no longer names a holder. */
    @Override
    public void close() {
        try (channel) {
            if (channel.isOpen()) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release a lock.", e);
        }
    }

    /** Who only looks holds the lock for a moment. */
    private static boolean lockWithinPatience(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean locked = tryLock(channel);
        while (!locked && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
            locked = tryLock(channel);
        }
        return locked;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return isTaken(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isTaken(@Nullable Object lock) {
        return lock != null;
    }

    private static Optional<Long> holder(Path file) throws IOException {
        return Optional.of(Files.readString(file).strip())
                .filter(text -> text.matches("[0-9]+"))
                .map(Long::valueOf);
    }
}
