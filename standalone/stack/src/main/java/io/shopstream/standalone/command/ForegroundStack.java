package io.shopstream.standalone.command;

import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.stack.Stack;
import io.shopstream.standalone.supervise.Narrator;
import io.shopstream.standalone.supervise.StateFile;
import io.shopstream.standalone.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Path;

/** A stack that lives as long as this process: a signal to it stops the servers in order. */
final class ForegroundStack {

    private final FolderLock lock;
    private final Supervisor supervisor;

    private ForegroundStack(FolderLock lock, Supervisor supervisor) {
        this.lock = lock;
        this.supervisor = supervisor;
    }

    static ForegroundStack start(StackSettings settings, Stack stack, Narrator narrator)
            throws IOException, InterruptedException {
        FolderLock lock = FolderLock.take(lockFile(settings));
        Supervisor supervisor = stack.supervisor(narrator, new StateFile(settings.run()));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop-stack"));
        try {
            supervisor.start();
        } catch (RuntimeException e) {
            supervisor.stop();
            throw e;
        }
        return new ForegroundStack(lock, supervisor);
    }

    static Path lockFile(StackSettings settings) {
        return settings.data().resolve("supervisor.lock");
    }

    void stop() throws IOException {
        supervisor.stop();
        lock.close();
    }
}
