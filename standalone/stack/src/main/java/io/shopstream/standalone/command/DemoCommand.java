package io.shopstream.standalone.command;

import io.shopstream.standalone.demo.Demo;
import io.shopstream.standalone.demo.DemoSettings;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.stack.Stack;
import io.shopstream.standalone.supervise.ConsoleNarrator;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The stack and the demo shop in this terminal, and the shop's products on their way through. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts everything, crawls the demo shop, and shows where to look; Ctrl-C stops it.")
public final class DemoCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    private final StackSettings settings;
    private final DemoSettings demoSettings;

    @Option(names = "--exit", description = "Stop after checking that all stores agree; exit code 0 or 1.")
    private boolean exit;

    public DemoCommand(StackSettings settings, DemoSettings demoSettings) {
        this.settings = settings;
        this.demoSettings = demoSettings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Narrator narrator = new ConsoleNarrator(System.out, Clock.systemUTC());
        ForegroundStack stack = ForegroundStack.start(
                settings, new Stack(settings).withServers().withPrograms().withDemoShop(), narrator);
        Demo demo = new Demo(settings, demoSettings, narrator);
        stack.stopFirst(demo::stop);
        boolean agree;
        try {
            demo.crawl();
            agree = demo.check();
        } catch (StackProblem e) {
            if (stack.isStopping()) {
                return INTERRUPTED;
            }
            throw e;
        }
        if (exit) {
            stack.stop();
            narrator.say(agree ? "The demo passed. Next: ./shopstream demo, or ./shopstream up." : "The demo FAILED.");
            return agree ? 0 : 1;
        }
        new Addresses(settings.ports()).printWithDemoShop(System.out);
        narrator.say("Running until Ctrl-C. In another terminal: ./shopstream status, ./shopstream flink list.");
        new CountDownLatch(1).await();
        return 0;
    }
}
