package io.shopstream.standalone.command;

import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.ConsoleNarrator;
import io.shopstream.standalone.supervise.Narrator;
import io.shopstream.standalone.supervise.StateFile;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Ends the supervisor, which ends the servers; everything they keep stays in the data folder. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops the stack; its data stay, and its jobs go on at the next start.")
public final class DownCommand implements Callable<Integer> {

    private static final long NEWS_SECONDS = 5;
    private static final int MOST_NEWS = 12;

    private final StackSettings settings;

    public DownCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Narrator narrator = new ConsoleNarrator(System.out, Clock.systemUTC());
        Optional<ProcessHandle> supervisor =
                FolderLock.heldBy(ForegroundStack.lockFile(settings)).flatMap(ProcessHandle::of);
        if (supervisor.isEmpty()) {
            System.out.println("The stack is down already. Next: ./shopstream up.");
            return 0;
        }
        if (!isSupervisor(supervisor.get())) {
            narrator.say("Process " + supervisor.get().pid() + " holds the data folder but is not the supervisor that "
                    + settings.run() + " names: if the stack is starting, try again in a moment.");
            return 1;
        }
        narrator.say(
                "Stopping the stack (supervisor process " + supervisor.get().pid() + ").");
        supervisor.get().destroy();
        if (!ended(supervisor.get(), narrator)) {
            narrator.say("It does not end: see " + settings.logs()
                    + ", or end it with kill -9, which ends its servers too.");
            return 1;
        }
        narrator.say("Stopped; the data are in " + settings.data() + ". Next: ./shopstream up.");
        return 0;
    }

    /** Two witnesses: a number that was left behind may be another process's today. */
    private boolean isSupervisor(ProcessHandle process) {
        return new StateFile(settings.run())
                .read()
                .filter(state -> state.supervisor() == process.pid())
                .isPresent();
    }

    private static boolean ended(ProcessHandle supervisor, Narrator narrator) throws InterruptedException {
        for (int news = 0; news < MOST_NEWS; news++) {
            try {
                supervisor.onExit().get(NEWS_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException e) {
                narrator.say("Still stopping.");
            } catch (ExecutionException e) {
                throw new IllegalStateException("Cannot watch process " + supervisor.pid() + ".", e);
            }
        }
        return false;
    }
}
