package io.shopstream.standalone.command;

import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.stack.Stack;
import io.shopstream.standalone.supervise.Narrator;
import io.shopstream.standalone.supervise.StateFile;
import io.shopstream.standalone.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stack that lives as long as this process: a signal to it stops the servers in order. */
final class ForegroundStack {

    private final FolderLock lock;
    private final Supervisor supervisor;
    private final List<Runnable> first = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    private ForegroundStack(FolderLock lock, Supervisor supervisor) {
        this.lock = lock;
        this.supervisor = supervisor;
    }

    static ForegroundStack start(StackSettings settings, Stack stack, Narrator narrator)
            throws IOException, InterruptedException {
        FolderLock lock = FolderLock.take(lockFile(settings));
        ForegroundStack started = new ForegroundStack(lock, stack.supervisor(narrator, new StateFile(settings.run())));
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stop-stack"));
        try {
            started.supervisor.start();
        } catch (RuntimeException e) {
            started.supervisor.stop();
            throw e;
        }
        return started;
    }

    static Path lockFile(StackSettings settings) {
        return settings.data().resolve("supervisor.lock");
    }

    /** Has something done before the servers are stopped, as ending a program that uses them. */
    void stopFirst(Runnable action) {
        first.add(action);
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
        first.forEach(Runnable::run);
        supervisor.stop();
        lock.close();
    }
}
