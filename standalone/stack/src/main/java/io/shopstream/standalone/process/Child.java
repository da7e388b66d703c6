package io.shopstream.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running program. Its process id is the program's own, not that of a script around it. */
public final class Child {

    /** On top of the grace: the guard's own round trip. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final Program program;
    private final Process process;
    private final CompletableFuture<Integer> exit;

    Child(Program program, Process process) {
        this.program = program;
        this.process = process;
        this.exit = process.onExit().thenApply(ended -> {
            closePipe();
            return ended.exitValue();
        });
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the program ends. */
    public CompletableFuture<Integer> exit() {
        return exit;
    }

    /** Asks the program to end, waits for it, and kills it after the grace. */
    public void stop() throws InterruptedException {
        closePipe();
        Duration limit = program.grace().plus(MARGIN);
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void closePipe() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The other end is gone already, which is what closing is for.
            return;
        }
    }
}
