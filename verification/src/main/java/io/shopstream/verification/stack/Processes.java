package io.shopstream.verification.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends signals to processes by their number, and sees in Linux's {@code /proc} (proc(5)) whether they are gone. */
public final class Processes {

    private static final Duration DEATH_LIMIT = Duration.ofSeconds(10);

    private Processes() {}

    /**
     * Sends SIGKILL to all of them, and returns when none of them runs any more.
     *
     * @throws IllegalStateException when one survives
     */
    public static void kill(List<Long> pids) throws InterruptedException {
        signal("KILL", pids);
        if (!Waiting.until(DEATH_LIMIT, () -> pids.stream().allMatch(Processes::isGone))) {
            throw new IllegalStateException("Of the processes " + pids + " one survived SIGKILL: see /proc.");
        }
    }

    /** Sends SIGSTOP: the process stands still, its connections stay open. */
    public static void freeze(List<Long> pids) throws InterruptedException {
        signal("STOP", pids);
    }

    /** Sends SIGCONT. */
    public static void thaw(List<Long> pids) throws InterruptedException {
        signal("CONT", pids);
    }

    /** Whether it runs no more; one that waits for its parent to read its exit code is gone too. */
    public static boolean isGone(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name before the state stands in brackets and may hold anything.
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void signal(String name, List<Long> pids) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-s", name));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        try {
            int unused = new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send SIG" + name + " to " + pids + ".", e);
        }
    }
}
