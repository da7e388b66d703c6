package io.shopstream.standalone.command;

import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.StackState;
import io.shopstream.standalone.supervise.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a supervisor that stays when this command has ended, and shows what it says until the stack works. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the stack and leaves it running; returns when everything works.")
public final class UpCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    private final StackSettings settings;
    private final String mainClass;

    @Option(names = "--servers-only", description = "Leave out the jobs and the query API.")
    private boolean serversOnly;

    public UpCommand(StackSettings settings, String mainClass) {
        this.settings = settings;
        this.mainClass = mainClass;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Long> holder = FolderLock.heldBy(ForegroundStack.lockFile(settings));
        if (holder.isPresent()) {
            System.out.println("The stack is up already (supervisor process " + holder.get() + ").");
            new Addresses(settings.ports()).print(System.out);
            return 0;
        }
        Path console = settings.logs().resolve("console.log");
        Files.createDirectories(settings.logs());
        Files.deleteIfExists(console);
        ProcessHandle supervisor = new Launcher(settings.run()).startDetached(program(console));
        if (!follow(supervisor, new GrowingText(console))) {
            System.err.println("The stack is not up; its logs are in " + settings.logs() + ".");
            return 1;
        }
        new Addresses(settings.ports()).print(System.out);
        System.out.println("Next: ./shopstream crawl URL, ./shopstream status, ./shopstream down.");
        return 0;
    }

    private boolean follow(ProcessHandle supervisor, GrowingText console) throws IOException, InterruptedException {
        StateFile file = new StateFile(settings.run());
        while (supervisor.isAlive()) {
            Thread.sleep(POLL.toMillis());
            // The state first: what was said before it is in the text then.
            boolean ready = file.read()
                    .filter(state -> state.supervisor() == supervisor.pid())
                    .filter(state -> state.phase() == StackState.Phase.READY)
                    .isPresent();
            console.printNew(System.out);
            if (ready) {
                return true;
            }
        }
        console.printNew(System.out);
        return false;
    }

    private Program program(Path console) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                new SupervisorClassPath(System.getProperty("java.class.path")).withCopyIn(settings.run()),
                mainClass,
                "supervise"));
        if (serversOnly) {
            command.add("--servers-only");
        }
        return new Program("supervisor", command, Map.of(), console, Duration.ZERO);
    }
}
