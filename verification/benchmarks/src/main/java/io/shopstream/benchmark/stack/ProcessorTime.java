package io.shopstream.benchmark.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor time of a process and its children, those that have ended too; read from {@code /proc}, see proc(5). */
public final class ProcessorTime {

    /** USER_HZ, which Linux holds at 100 on all common machines. */
    private static final double TICKS_A_SECOND = 100;

    /** Places behind the command's name, which is in brackets and may hold blanks: utime, stime, cutime, cstime. */
    private static final int FIRST_TIME = 11;

    private static final int LAST_TIME = 14;

    private ProcessorTime() {}

    /** In seconds; 0 where the process does not exist. */
    public static double ofTree(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .mapToDouble(ProcessorTime::of)
                .sum();
    }

    private static double of(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = FIRST_TIME; field <= LAST_TIME; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException e) {
            // It has ended between the listing and the reading; its parent has its time.
            return 0;
        }
    }
}
