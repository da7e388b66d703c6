package io.shopstream.benchmark.stack;

import java.util.function.LongSupplier;

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

    /** Kill -9; the stack's supervisor starts it again. */
    public void kill() {
        ProcessHandle.of(pid.getAsLong()).ifPresent(ProcessHandle::destroyForcibly);
    }
}
