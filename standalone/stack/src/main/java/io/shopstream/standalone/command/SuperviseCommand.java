package io.shopstream.standalone.command;

import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.stack.Stack;
import io.shopstream.standalone.supervise.ConsoleNarrator;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code up} leaves running. */
@Command(
        name = "supervise",
        hidden = true,
        description = "Starts the stack and watches it in the foreground, until it is told to end.")
public final class SuperviseCommand implements Callable<Integer> {

    private final StackSettings settings;

    @Option(names = "--servers-only", description = "Leave out the jobs and the query API.")
    private boolean serversOnly;

    public SuperviseCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stack stack = new Stack(settings).withServers();
        ForegroundStack.start(
                settings,
                serversOnly ? stack : stack.withPrograms(),
                new ConsoleNarrator(System.out, Clock.systemUTC()));
        new CountDownLatch(1).await();
        return 0;
    }
}
