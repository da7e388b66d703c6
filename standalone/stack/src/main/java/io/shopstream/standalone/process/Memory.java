package io.shopstream.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory of a process and all below it. On Linux a page that several share is counted once among them (Pss of
 * {@code smaps_rollup}, proc(5)), or PostgreSQL's shared buffers would count for each connection.
 */
public final class Memory {

    private static final long UNKNOWN = 0;

    private Memory() {}

    /** Of the process alone. */
    public static long ownKilobytes(ProcessHandle process) {
        return ofOne(process.pid());
    }

    public static long residentKilobytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> ofOne(each.pid()))
                .sum();
    }

    private static long ofOne(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return fromPs(pid);
        }
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String rss = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return rss.matches("[0-9]+") ? Long.parseLong(rss) : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
