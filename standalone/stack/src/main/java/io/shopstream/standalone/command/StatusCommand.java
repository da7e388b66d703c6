package io.shopstream.standalone.command;

import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.StackState;
import io.shopstream.standalone.supervise.StateFile;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows each server and each job. The exit code is 0 when all servers are up and both jobs run, else 1. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each server and each job; exit code 1 unless everything works.")
public final class StatusCommand implements Callable<Integer> {

    private final StackSettings settings;

    public StatusCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Long> supervisor = FolderLock.heldBy(ForegroundStack.lockFile(settings));
        Optional<StackState> state = new StateFile(settings.run()).read();
        if (supervisor.isEmpty() || state.isEmpty()) {
            System.out.println("The stack is down. Next: ./shopstream up.");
            return 1;
        }
        System.out.println("Stack " + state.get().phase() + ", supervisor process " + supervisor.get() + ", data in "
                + settings.data());
        boolean serversWork = new ServerTable(settings).print(state.get(), System.out);
        boolean jobsRun = new JobTable(settings, Clock.systemUTC()).print(System.out);
        boolean works = serversWork && jobsRun;
        System.out.println(
                works ? "Everything works." : "Not everything works: the logs are in " + settings.logs() + ".");
        return works ? 0 : 1;
    }
}
