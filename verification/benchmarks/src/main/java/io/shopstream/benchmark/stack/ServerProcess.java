package io.shopstream.benchmark.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** A server of the stack, whatever process it is just now. */
public final class ServerProcess {

    private final String name;
    private final LongSupplier pid;

    ServerProcess(String name, LongSupplier pid) {
        this.name = name;
        this.pid = pid;
    }

    public String name() {
        return name;
    }

    /** The processor time that it and its children have taken. */
    public double cpuSeconds() {
        return ProcessorTime.ofTree(pid.getAsLong());
    }

    /** The most memory that it had resident since it was started, in MB; see proc(5), VmHWM. */
    public long peakMegabytes() {
        Path status = Path.of("/proc", Long.toString(pid.getAsLong()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            String peak = lines.filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow(() -> new BenchmarkProblem("No VmHWM in " + status + "."));
            return Long.parseLong(peak.replaceAll("\\D", "")) / 1_024;
        } catch (IOException e) {
            throw new BenchmarkProblem("Cannot read the memory of " + name + ".", e);
        }
    }

    /** Kill -9; the stack's supervisor starts it again. */
    public void kill() {
        ProcessHandle.of(pid.getAsLong()).ifPresent(ProcessHandle::destroyForcibly);
    }
}
