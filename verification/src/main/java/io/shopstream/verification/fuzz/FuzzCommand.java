package io.shopstream.verification.fuzz;

import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./shopstream verify fuzz}. Exit code 0 when nothing was found, 1 when something was. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Looks for pages that break the parser, guided by the code that they reach.")
public final class FuzzCommand implements Callable<Integer> {

    private final StackSettings settings;

    @Option(names = "--minutes", defaultValue = "30", description = "How long (${DEFAULT-VALUE}).")
    private int minutes;

    public FuzzCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = settings.home().resolve("target/fuzz");
        FuzzRun.Result result =
                new FuzzRun(folder, PageTarget.class.getName()).run(Duration.ofMinutes(minutes), System.out::println);
        if (result.foundNothing()) {
            System.out.println("Nothing found in " + result.runs() + " pages, " + result.learned()
                    + " of which reach code that the seeds do not: " + folder + "/corpus.");
            return 0;
        }
        System.out.println("Ended with exit code " + result.exit() + ", findings: " + result.findings()
                + ". The log is " + folder.resolve("jazzer.log")
                + ". The next run tries them first.");
        return 1;
    }
}
