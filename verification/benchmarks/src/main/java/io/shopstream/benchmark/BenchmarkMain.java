package io.shopstream.benchmark;

import io.shopstream.benchmark.stack.BenchmarkProblem;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./shopstream verify benchmark}: our jobs against peers, on servers of their own. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures our jobs against peers on the same input, servers and machine, in turn.")
public final class BenchmarkMain {

    private BenchmarkMain() {}

    public static void main(String[] arguments) {
        // The stack's jar has one of its own.
        System.setProperty("logback.configurationFile", "benchmark-logback.xml");
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new BenchmarkMain())
                .addSubcommand(new PagesSmall(environment))
                .addSubcommand(new HandWritten(environment))
                .addSubcommand(new RealPagesBenchmark(environment))
                .addSubcommand(new ExactlyOnceCost(environment))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof BenchmarkProblem) {
                        System.err.println(problem.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw problem;
                });
    }
}
